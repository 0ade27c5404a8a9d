using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>A sort has a name and an order.</summary>
internal sealed class OrderWithoutSort : LintRule
{
    public override RuleDescription Description { get; } = new("url/order-without-sort", Severity.Note, "own")
    {
        Title = "A sort has a name and an order",
        Why = "isDescendingOrder says in which direction sortName sorts. Without the one nothing is sorted, and the pages of a list may overlap; without the other the target chooses.",
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

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var url in context.Calls.Select(call => call.Url).OfType<SourceString>())
        {
            var (sort, order) = (url.Value.IndexOf("sortName=", StringComparison.Ordinal), url.Value.IndexOf("isDescendingOrder=", StringComparison.Ordinal));
            if (order >= 0 && sort < 0)
                findings.Add(Found(url.LocationAt(order), "There is an order, but nothing to sort by.", "Add sortName, such as sortName=id."));
            if (sort >= 0 && order < 0)
                findings.Add(Found(url.LocationAt(sort), "There is something to sort by, but no order: the target chooses.", "Add isDescendingOrder=false."));
        }
    }
}
