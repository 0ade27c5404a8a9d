using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>EIC knows where the fresh token stands in the answer.</summary>
internal sealed class NoTokenPath : LintRule
{
    public override RuleDescription Description { get; } = new("connection/no-token-path", Severity.Warning, "C05")
    {
        Title = "EIC knows where the fresh token stands in the answer",
        Why = "tokenResponsePath says where in the token response the token is.",
        Consequence = "A refresh stores nothing, and the call is repeated with the old token until the tries are used up.",
        Before =
            """
            "url": "https://hostname/auth/oauth/token", "tokenResponsePath": ""
            """,
        After =
            """
            "url": "https://hostname/auth/oauth/token", "tokenResponsePath": "access_token"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var member in context.Authentications)
        {
            var node = (SourceObject)member.Value;
            var fetchesToken = !string.IsNullOrWhiteSpace(node.FindString("url")?.Value) && node.Find("httpParams") is SourceObject or SourceString;
            if (fetchesToken && string.IsNullOrWhiteSpace(node.FindString("tokenResponsePath")?.Value))
                findings.Add(Found(node.Find("tokenResponsePath")?.Location ?? member.NameLocation, $"{Quote.Of(member.Name)} does not say where the token stands in the answer.", "Add \"tokenResponsePath\": \"access_token\", or where it is."));
        }
    }
}
