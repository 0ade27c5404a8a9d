using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Switches are true or false without quotes.</summary>
internal sealed class TextInsteadOfBoolean : LintRule
{
    public override RuleDescription Description { get; } = new("import/text-instead-of-boolean", Severity.Warning, "I33")
    {
        Title = "Switches are true or false without quotes",
        Why = "A switch written as a text is reported to have no effect.",
        Consequence = "The switch may keep its default.",
        Before =
            """
            "doNotChangeIfFailed": "true"
            """,
        After =
            """
            "doNotChangeIfFailed": true
            """,
        CanBeMended = true,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(ImportSections.Objects(context.Import).SelectMany(node => node.Members)
            .Where(member => KnownKeys.Switches.Contains(member.Name) && member.Value is SourceString { Value: "true" or "false" })
            .Select(member => Found(member.Value, $"{Quote.Of(member.Name)} is a text, not a switch.", $"Write {((SourceString)member.Value).Value} without quotes.", member.Value.ReplaceText(((SourceString)member.Value).Value))));
}
