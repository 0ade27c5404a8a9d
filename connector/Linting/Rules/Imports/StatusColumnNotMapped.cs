using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>The status column is imported.</summary>
internal sealed class StatusColumnNotMapped : LintRule
{
    public override RuleDescription Description { get; } = new("import/status-column-not-mapped", Severity.Warning, "I30")
    {
        Title = "The status column is imported",
        Why = "statusColumn names a column of the account; some account call must fill it.",
        Consequence = "The column is empty, so no account is active.",
        Before =
            """
            "statusColumn": "customproperty9"      // no call maps customproperty9
            """,
        After =
            """
            "statusColumn": "customproperty5", …  "customproperty5": "status~#~char"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var columns = new List<MappedColumn>(ImportSections.AccountColumnsOf(context));
        foreach (var config in ImportSections.Thresholds(context))
        {
            if (config.FindString("statusColumn") is { Value.Length: > 0 } column && columns.Count > 0 && !columns.Exists(mapped => mapped.Is(column.Value)))
                findings.Add(Found(column, $"No account call maps {Quote.Of(column.Value)}.", "Map the target's status to it."));
        }
    }
}
