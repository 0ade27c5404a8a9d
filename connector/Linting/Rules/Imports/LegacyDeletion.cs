using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Deletion is decided by thresholds, not by the old switches.</summary>
internal sealed class LegacyDeletion : LintRule
{
    public override RuleDescription Description { get; } = new("import/legacy-deletion", Severity.Warning, "I32")
    {
        Title = "Deletion is decided by thresholds, not by the old switches",
        Why = "disableDeletedAccounts and disableDeletedEntitlements are superseded by statusAndThresholdConfig and should be false (vendor-documented).",
        Consequence = "Where both are set the newer one wins; where only the old one is, nothing limits how many records are disabled at once.",
        Before =
            """
            "disableDeletedAccounts": true
            """,
        After =
            """
            "disableDeletedAccounts": false
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Calls.SelectMany(call => call.Node.Members)
            .Where(member => member.Name is "disableDeletedAccounts" or "disableDeletedEntitlements" && member.Value is SourceBoolean { Value: true } or SourceString { Value: "true" })
            .Select(member => Found(member.NameLocation, $"{Quote.Of(member.Name)} is superseded.", "Set it to false, and use statusAndThresholdConfig.")));
}
