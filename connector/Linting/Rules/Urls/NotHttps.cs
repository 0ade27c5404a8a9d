using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>URLs begin with https.</summary>
internal sealed class NotHttps : LintRule
{
    public override RuleDescription Description { get; } = new("url/not-https", Severity.Warning, "I43")
    {
        Title = "URLs begin with https",
        Why = "With http, tokens and personal data travel in the clear.",
        Consequence = "Whoever is on the way reads the token.",
        Before =
            """
            "url": "http://hostname/api/v2/tenants/msp_1123/users"
            """,
        After =
            """
            "url": "https://hostname/api/v2/tenants/msp_1123/users"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            if (call.Url is { } url && url.Value.TrimStart().StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !UrlParts.IsLocal(url.Value))
                findings.Add(Found(url, $"{Quote.Of(url.Value)} is not encrypted on its way.", "Write https."));
        }
    }
}
