using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>An order is of something.</summary>
internal sealed class OrderWithoutSort : LintRule
{
    public override RuleDescription Description { get; } = new("url/order-without-sort", Severity.Note, "own")
    {
        Title = "An order is of something",
        Why = "isDescendingOrder says in which direction sortName sorts. Without sortName nothing is sorted, and the pages of a list may overlap.",
        Consequence = "A record may come twice or not at all.",
        Before =
            """
            "url": "https://hostname/…/users/search?isDescendingOrder=false"
            """,
        After =
            """
            "url": "https://hostname/…/users/search?sortName=id&isDescendingOrder=false"
            """,
    };

    public override IEnumerable<LintFinding> Check(LintContext context)
        => context.Calls.Select(call => call.Url).OfType<SourceString>()
            .Where(url => url.Value.Contains("isDescendingOrder=", StringComparison.Ordinal) && !url.Value.Contains("sortName=", StringComparison.Ordinal))
            .Select(url => Found(url.LocationAt(url.Value.IndexOf("isDescendingOrder=", StringComparison.Ordinal)), "There is an order, but nothing to sort by.", "Add sortName, such as sortName=id."));
}
