using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>The stored token carries its scheme.</summary>
internal sealed class TokenWithoutScheme : LintRule
{
    public override RuleDescription Description { get; } = new("connection/token-without-scheme", Severity.Warning, "C03")
    {
        Title = "The stored token carries its scheme",
        Why = "The stored accessToken is sent as it is, while a fresh one gets tokenType put before it. Both must look alike.",
        Consequence = "The first call after saving sends a token without scheme; it works only once EIC has fetched a fresh one.",
        Before =
            """
            "tokenType": "Bearer", "accessToken": "abcd"
            """,
        After =
            """
            "tokenType": "Bearer", "accessToken": "Bearer abcd"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var node in context.Authentications.Select(member => (SourceObject)member.Value))
        {
            if (node.FindString("tokenType") is { Value.Length: > 0 } type && node.FindString("accessToken") is { Value.Length: > 0 } token
                && !token.Value.StartsWith($"{type.Value} ", StringComparison.OrdinalIgnoreCase))
                findings.Add(Found(token, $"The accessToken does not begin with {Quote.Of(type.Value)} and a blank, as fresh tokens will.", $"Write \"{type.Value} …\"."));
        }
    }
}
