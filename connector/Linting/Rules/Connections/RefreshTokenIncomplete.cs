using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>A kept refresh token has a value and a place to renew it from.</summary>
internal sealed class RefreshTokenIncomplete : LintRule
{
    public override RuleDescription Description { get; } = new("connection/refresh-token-incomplete", Severity.Warning, "C11")
    {
        Title = "A kept refresh token has a value and a place to renew it from",
        Why = "refreshType RefreshToken makes EIC keep a refresh token, which needs refreshToken and refreshTokenResponsePath (vendor-documented).",
        Consequence = "The refresh token is not renewed, and once it has expired the connection is dead.",
        Before =
            """
            "refreshType": "RefreshToken"
            """,
        After =
            """
            "refreshType": "RefreshToken", "refreshToken": "…", "refreshTokenResponsePath": "refresh_token"
            """,
    };

    private static readonly string[] Needed = ["refreshToken", "refreshTokenResponsePath"];

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var node in context.Authentications.Select(member => (SourceObject)member.Value))
        {
            var missing = Needed.Where(name => string.IsNullOrWhiteSpace(node.FindString(name)?.Value)).ToList();
            if (node.FindString("refreshType") is { Value: "RefreshToken" } type && missing.Count > 0)
                findings.Add(Found(type, $"The refresh token is to be kept, but {Quote.List(missing)} is missing.", $"Add {string.Join(" and ", missing)}."));
        }
    }
}
