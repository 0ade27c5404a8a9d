using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Values that mean active belong to a column.</summary>
internal sealed class StatusValuesWithoutColumn : LintRule
{
    public override RuleDescription Description { get; } = new("import/status-values-without-column", Severity.Warning, "own")
    {
        Title = "Values that mean active belong to a column",
        Why = "activeStatus is compared with what statusColumn holds. Without statusColumn nothing is compared.",
        Consequence = "The status of an account stays whatever EIC set it to; a disabled user is shown as active.",
        Before =
            """
            "statusAndThresholdConfig": { "activeStatus": ["active"] }
            """,
        After =
            """
            "statusAndThresholdConfig": { "statusColumn": "customproperty5", "activeStatus": ["active"] }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var config in ImportSections.Thresholds(context))
        {
            if (config.FindMember("activeStatus") is { } values && config.FindString("statusColumn") is not { Value.Length: > 0 })
                findings.Add(Found(values.NameLocation, "activeStatus is set, but no statusColumn.", "Name the column that holds the status."));
        }
    }
}
