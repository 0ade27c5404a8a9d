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

    public override IEnumerable<LintFinding> Check(LintContext context)
        => from call in context.Calls
           let size = call.Node.FindObject("pagination")?.Members.Select(member => member.Value).OfType<SourceObject>().Select(flavour => flavour.Find("pageSize")).FirstOrDefault(value => value is not null)
           where size is not null && int.TryParse((size as SourceString)?.Value ?? size.RawText, NumberStyles.None, CultureInfo.InvariantCulture, out var records) && records > Most
           select Found(size, $"A page of {size.RawText} records is more than targets give at once.", "Write 1000 or less.");
}
