using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>The total is read from the answer.</summary>
internal sealed class ConstantTotal : LintRule
{
    public override RuleDescription Description { get; } = new("import/constant-total", Severity.Note, "I15")
    {
        Title = "The total is read from the answer",
        Why = "totalCountPath may be a number, but then it is a guess (4 of 54 published packages do so).",
        Consequence = "As soon as there are more records than the number, the rest is not read and looks deleted.",
        Before =
            """
            "totalCountPath": "1000"
            """,
        After =
            """
            "totalCountPath": "completeResponseMap.totalResults"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(Paging.Totals(context).Where(total => total is SourceNumber || (total is SourceString text && Paging.IsNumber(text.Value)))
            .Select(total => Found(total, $"Reading stops at {(total as SourceString)?.Value ?? total.RawText} records, however many there are.", "Name where the answer says how many there are.")));
}
