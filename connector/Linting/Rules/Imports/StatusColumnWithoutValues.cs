using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A status column says which values mean active.</summary>
internal sealed class StatusColumnWithoutValues : LintRule
{
    public override RuleDescription Description { get; } = new("import/status-column-without-values", Severity.Error, "I28")
    {
        Title = "A status column says which values mean active",
        Why = "statusColumn needs activeStatus; everything that is not in it is inactive. 13 of 25 published packages with a statusColumn call the list active or status instead.",
        Consequence = "Every imported account becomes inactive.",
        Before =
            """
            "statusColumn": "customproperty5", "active": ["active"]
            """,
        After =
            """
            "statusColumn": "customproperty5", "activeStatus": ["active"]
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var config in ImportSections.Thresholds(context))
        {
            if (config.FindString("statusColumn") is not { Value.Length: > 0 } column || config.Find("activeStatus") is SourceArray { Items.Count: > 0 })
                continue;
            var misnamed = config.FindMember("active") ?? config.FindMember("status");
            findings.Add(Found(
                misnamed?.NameLocation ?? column.Location, misnamed is null ? "statusColumn is set, but no activeStatus." : $"{Quote.Of(misnamed.Name)} is not read here; the list is called activeStatus.",
                misnamed is null ? "Add \"activeStatus\": [\"active\"]." : "Rename it to activeStatus."));
        }
    }
}
