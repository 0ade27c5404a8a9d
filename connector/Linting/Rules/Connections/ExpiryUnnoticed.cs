using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>An expired token is noticed.</summary>
internal sealed class ExpiryUnnoticed : LintRule
{
    public override RuleDescription Description { get; } = new("connection/expiry-unnoticed", Severity.Warning, "C04")
    {
        Title = "An expired token is noticed",
        Why = "Only a status in retryFailureStatusCode or a text in authError makes EIC fetch a new token and repeat the call.",
        Consequence = "When the token expires, the error is taken for data: imports see nothing, tasks fail, until somebody saves the connection again.",
        Before =
            """
            { "authType": "oauth2", "url": "…", "accessToken": "Bearer abcd" }
            """,
        After =
            """
            { "authType": "oauth2", "url": "…", "accessToken": "Bearer abcd", "retryFailureStatusCode": [401, 407] }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var member in context.Authentications)
        {
            var node = (SourceObject)member.Value;
            var isBasic = string.Equals(node.FindString("authType")?.Value, "Basic", StringComparison.OrdinalIgnoreCase);
            if (!isBasic && IsEmpty(node.Find("retryFailureStatusCode")) && IsEmpty(node.Find("authError")) && IsEmpty(node.Find("expiryError")))
                findings.Add(Found(member.NameLocation, $"{Quote.Of(member.Name)} names neither a status nor a text by which an expired token shows.", "Add \"retryFailureStatusCode\": [401]."));
        }
    }

    private static bool IsEmpty(SourceNode? node) => node switch
    {
        SourceArray list => list.Items.Count == 0,
        SourceString text => text.Value.Length == 0,
        SourceNumber => false,
        _ => true,
    };
}
