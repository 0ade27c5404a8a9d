using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>The target knows the method on the path.</summary>
internal sealed class MethodNotAllowed : LintRule
{
    public override RuleDescription Description { get; } = new("url/method-not-allowed", Severity.Error, "own")
    {
        Title = "The target knows the method on the path",
        Why = "The path exists, but not with this method.",
        Consequence = "The call always fails with 405.",
        Before =
            """
            "url": "…/users/${account.accountID}", "httpMethod": "PUT"
            """,
        After =
            """
            "url": "…/users/${account.accountID}", "httpMethod": "POST"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Url is not null))
        {
            if (context.RouteOf(call) is { IsJudged: true, Route: null, AllowedMethods.Count: > 0 } search)
                findings.Add(Found(call.Method?.Location ?? call.Url!.Location, $"{context.Options.Target!.Name} does not know {call.SentMethod} on {Quote.Of(search.Path)}, only {string.Join(", ", search.AllowedMethods)}.", $"Use {search.AllowedMethods[0]}."));
        }
    }
}
