using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>A fetched token says how it is sent.</summary>
internal sealed class NoTokenType : LintRule
{
    public override RuleDescription Description { get; } = new("connection/no-token-type", Severity.Note, "own")
    {
        Title = "A fetched token says how it is sent",
        Why = "tokenType is what EIC puts in front of a token it has fetched; an empty text means nothing. Without the setting it depends on what the answer happens to say.",
        Consequence = "The header may be refused after the target changes a word of its answer.",
        Before =
            """
            "authType": "oauth2", "tokenResponsePath": "access_token"
            """,
        After =
            """
            "authType": "oauth2", "tokenResponsePath": "access_token", "tokenType": "Bearer"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var member in context.Authentications)
        {
            var authentication = (SourceObject)member.Value;
            if (authentication.FindString("authType")?.Value == "oauth2" && authentication.Find("tokenResponsePath") is not null && authentication.Find("tokenType") is null)
                findings.Add(Found(authentication, "tokenType is not set.", "Add \"tokenType\": \"Bearer\", or \"\" for none."));
        }
    }
}
