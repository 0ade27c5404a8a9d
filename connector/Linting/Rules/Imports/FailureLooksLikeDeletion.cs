using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A failed call does not look like a deletion.</summary>
internal sealed class FailureLooksLikeDeletion : LintRule
{
    private const string Accounts = "accountParams";
    private static readonly string[] Sections = [Accounts, "entitlementParams"];

    public override RuleDescription Description { get; } = new("import/failure-looks-like-deletion", Severity.Warning, "I35")
    {
        Title = "A failed call does not look like a deletion",
        Why = "Without doNotChangeIfFailed an import goes on after a failed call, with what it has.",
        Consequence = "What the failed call would have brought looks deleted and is suspended or made inactive.",
        Before =
            """
            "accountParams": { "connection": "userAuth", "call": { … } }
            """,
        After =
            """
            "accountParams": { "connection": "userAuth", "doNotChangeIfFailed": true, "call": { … } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var name in Sections)
        {
            var kind = name == Accounts ? CallKind.AccountImport : CallKind.EntitlementImport;
            if (context.Import?.FindMember(name) is not { Value: SourceObject section } member || !context.Calls.Any(call => call.Kind == kind && call.Url is not null))
                continue;
            if (section.Find("doNotChangeIfFailed") is not (SourceBoolean { Value: true } or SourceString { Value: "true" }))
                findings.Add(Found(section.Find("doNotChangeIfFailed")?.Location ?? member.NameLocation, $"{name} goes on after a failed call.", $"Add \"doNotChangeIfFailed\": true to {name}."));
        }
    }
}
