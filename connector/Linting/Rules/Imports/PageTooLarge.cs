using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using System.Globalization;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A page has no more records than a target gives at once.</summary>
internal sealed class PageTooLarge : LintRule
{
    private const int Most = 1000;

    public override RuleDescription Description { get; } = new("import/page-too-large", Severity.Warning, "own")
    {
        Title = "A page has no more records than a target gives at once",
        Why = "Most APIs cut a page at some hundreds of records without a word; OpsRamp gives 1,000 at most. Where EIC asks for more, a full page looks like the last one.",
        Consequence = "The import may end after the first page.",
        Before =
            """
            "pageSizeParam": "pageSize", "pageSize": 10000
            """,
        After =
            """
            "pageSizeParam": "pageSize", "pageSize": 500
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            if (SizeOf(call) is { } size && int.TryParse((size as SourceString)?.Value ?? size.RawText, NumberStyles.None, CultureInfo.InvariantCulture, out var records) && records > Most)
                findings.Add(Found(size, $"A page of {size.RawText} records is more than targets give at once.", "Write 1000 or less."));
        }
    }

    private static SourceNode? SizeOf(PackCall call)
    {
        foreach (var flavour in call.Node.FindObject("pagination")?.Members ?? [])
        {
            if ((flavour.Value as SourceObject)?.Find("pageSize") is { } size)
                return size;
        }

        return null;
    }
}
