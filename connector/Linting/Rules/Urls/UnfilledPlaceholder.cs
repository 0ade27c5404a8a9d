using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>No placeholder is left in a URL.</summary>
internal sealed class UnfilledPlaceholder : LintRule
{
    public override RuleDescription Description { get; } = new("url/unfilled-placeholder", Severity.Warning, "I43")
    {
        Title = "No placeholder is left in a URL",
        Why = "Templates come with marks such as @HOST@, <URL> or @@X@@ to be filled in.",
        Consequence = "There is no such host or path.",
        Before =
            """
            "url": "https://<tenant>.api.opsramp.com/auth/oauth/token"
            """,
        After =
            """
            "url": "https://mycompany.api.opsramp.com/auth/oauth/token"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var url in context.Calls.Select(call => call.Url).OfType<SourceString>())
        {
            if (Placeholder.In(UrlParts.WithoutHoles(context, url)) is { } mark)
                findings.Add(Found(url.LocationAt(mark.Start), $"{Quote.Of(mark.Of(url.Value))} has not been filled in.", "Write the real value."));
        }
    }
}
