using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Paging says how long a page is, and how many records there are.</summary>
internal sealed class PagingIncomplete : LintRule
{
    private static readonly string[] Names = ["pageSizeParam", "pageSize", "totalCountPath"];

    public override RuleDescription Description { get; } = new("import/paging-incomplete", Severity.Note, "own")
    {
        Title = "Paging says how long a page is, and how many records there are",
        Why = "Without pageSizeParam and pageSize the target chooses, and may choose otherwise tomorrow; without totalCountPath EIC can tell the last page only by its size.",
        Consequence = "Many small pages, or an import that stops early.",
        Before =
            """
            "pagination": { "page": { "pageNumberParam": "pageNo", "firstPageNumber": 1 } }
            """,
        After =
            """
            "pagination": { "page": { "pageSizeParam": "pageSize", "pageSize": 100, "pageNumberParam": "pageNo", "firstPageNumber": 1, "totalCountPath": "completeResponseMap.totalResults" } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            if (call.Node.FindObject("pagination")?.FindObject("page") is not { Members.Count: > 0 } page || page.Find("pageNumberParam") is null)
                continue;
            foreach (var name in Names)
            {
                if (page.Find(name) is null)
                    findings.Add(Found(page, $"The paging does not say {name}.", $"Add \"{name}\"."));
            }
        }
    }
}
