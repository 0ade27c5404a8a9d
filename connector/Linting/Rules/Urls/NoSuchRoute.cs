using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>The target knows the path of every call.</summary>
internal sealed class NoSuchRoute : LintRule
{
    public override RuleDescription Description { get; } = new("url/no-such-route", Severity.Error, "own")
    {
        Title = "The target knows the path of every call",
        Why = "A path that matches no operation of the target never did anything. A segment that is missing or misspelt is hard to see in a long URL.",
        Consequence = "The call always fails; the task is retried until its tries are used up, and an import sees nothing.",
        Before =
            """
            "url": "https://hostname/api/v2/tenants/msp_1123/${account.accountID}"
            """,
        After =
            """
            "url": "https://hostname/api/v2/tenants/msp_1123/users/${account.accountID}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Url is not null))
        {
            if (context.RouteOf(call) is not { IsJudged: true, Route: null, AllowedMethods.Count: 0 } search)
                continue;
            var target = context.Options.Target!;
            var nearest = target.FindNearest(call.SentMethod ?? "GET", search.Path);
            findings.Add(Found(call.Url!.LocationAt(search.PathStart), $"{target.Name} has no path {Quote.Of(search.Path)}. Nearest: {nearest.Route} ({nearest.Difference}).", $"Call {nearest.Route.Template}."));
        }
    }
}
