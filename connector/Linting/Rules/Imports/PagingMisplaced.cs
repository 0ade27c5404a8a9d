using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Paging stands where EIC looks for it.</summary>
internal sealed class PagingMisplaced : LintRule
{
    public override RuleDescription Description { get; } = new("import/paging-misplaced", Severity.Warning, "I10")
    {
        Title = "Paging stands where EIC looks for it",
        Why = "Paging belongs under \"pagination\" of the call. 5 of 54 published packages put it beside.",
        Consequence = "EIC reads the first page only; everything behind it looks deleted.",
        Before =
            """
            "http": { … }, "page": { "pageSizeParam": "pageSize" }
            """,
        After =
            """
            "http": { … }, "pagination": { "page": { "pageSizeParam": "pageSize" } }
            """,
    };

    private static readonly string[] Flavours = ["page", "offset", "nextUrl", "PageWithHttpParamsAndHeaders"];

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.IsImport))
        {
            var members = call.Node.Members.Where(member => Flavours.Contains(member.Name, StringComparer.Ordinal))
                .Concat(ReferenceEquals(call.Node, call.Http) ? [] : call.Http.Members.Where(member => member.Name == "pagination" || Flavours.Contains(member.Name, StringComparer.Ordinal)));
            foreach (var member in members.Where(member => member.Value is SourceObject))
                findings.Add(Found(member.NameLocation, $"EIC does not look for {Quote.Of(member.Name)} here.", "Put it under \"pagination\" of the call, beside \"http\"."));
        }

        foreach (var section in new[] { context.Accounts, context.Entitlements }.OfType<SourceObject>())
        {
            if (section.FindMember("pagination") is { } member)
                findings.Add(Found(member.NameLocation, "EIC does not look for 'pagination' here.", "Put it into the call it is for."));
        }
    }
}
