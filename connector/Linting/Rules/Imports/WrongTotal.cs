using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>The total is where the target writes it.</summary>
internal sealed class WrongTotal : LintRule
{
    private const string Body = "completeResponseMap.";

    public override RuleDescription Description { get; } = new("import/wrong-total", Severity.Warning, "own")
    {
        Title = "The total is where the target writes it",
        Why = "totalCountPath tells EIC how many records there are. A path that finds nothing leaves it to guess from the size of a page where the list ends.",
        Consequence = "A page too many is asked for, or the import ends too early.",
        Before =
            """
            "totalCountPath": "completeResponseMap.total"
            """,
        After =
            """
            "totalCountPath": "completeResponseMap.totalResults"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            var total = call.Node.FindObject("pagination")?.FindObject("page")?.FindString("totalCountPath");
            if (total is null || !total.Value.StartsWith(Body, StringComparison.Ordinal))
                continue;
            if (context.RouteOf(call).Route is { TotalPath: { } path } route && total.Value != Body + path)
                findings.Add(Found(total, $"{route} has no total at {Quote.Of(total.Value)}.", $"Write {Quote.Of(Body + path)}."));
        }
    }
}
