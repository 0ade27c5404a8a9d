using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A list that comes in pages is read page by page.</summary>
internal sealed class NoPaging : LintRule
{
    public override RuleDescription Description { get; } = new("import/no-paging", Severity.Error, "own")
    {
        Title = "A list that comes in pages is read page by page",
        Why = "The target answers only the first rows unless asked for more pages. This is how an import silently sees 100 of 250 accounts.",
        Consequence = "EIC knows the first page only. What it knew before of the rest looks deleted: the next full import suspends those accounts.",
        Before =
            """
            "http": { "url": "https://hostname/api/v2/tenants/msp_1123/users/search" }
            """,
        After =
            """
            "http": { "url": "…/users/search" }, "pagination": { "page": { "pageSizeParam": "pageSize", "pageSize": 100, "pageNumberParam": "pageNo", "firstPageNumber": 1, "totalCountPath": "completeResponseMap.totalResults" } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.IsImport && call.Url is not null && call.Node.Find("pagination") is not SourceObject { Members.Count: > 0 }))
        {
            if (context.RouteOf(call).Route is { RowsPerPage: { } rows } route)
                findings.Add(Found(call.Url!, FormattableString.Invariant($"{route.Method} {route.Template} answers {rows} rows a page, and the call asks for one page."), "Add \"pagination\" to the call."));
        }
    }
}
