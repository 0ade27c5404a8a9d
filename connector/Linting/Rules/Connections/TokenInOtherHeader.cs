using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>The token travels in the header the authentication names.</summary>
internal sealed class TokenInOtherHeader : LintRule
{
    public override RuleDescription Description { get; } = new("connection/token-in-other-header", Severity.Warning, "C12")
    {
        Title = "The token travels in the header the authentication names",
        Why = "authHeaderName says which header carries the token; without it that is Authorization.",
        Consequence = "The target finds no token where it looks for one.",
        Before =
            """
            "authHeaderName": "X-API-TOKEN"   …   "httpHeaders": { "Authorization": "${access_token}" }
            """,
        After =
            """
            "authHeaderName": "X-API-TOKEN"   …   "httpHeaders": { "X-API-TOKEN": "${access_token}" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Connection is not null))
        {
            var authentication = context.Authentications.FirstOrDefault(member => member.Name == call.Connection!.Value)?.Value as SourceObject;
            var expected = authentication?.FindString("authHeaderName")?.Value is { Length: > 0 } name ? name : "Authorization";
            foreach (var header in call.Headers?.Members ?? [])
            {
                if (authentication is not null && header.Value is SourceString { Value: "${access_token}" } && !string.Equals(header.Name, expected, StringComparison.OrdinalIgnoreCase))
                    findings.Add(Found(header.NameLocation, $"The token is sent as {Quote.Of(header.Name)}, but {Quote.Of(call.Connection!.Value)} names {Quote.Of(expected)}.", $"Rename the header to {expected}, or set authHeaderName."));
            }
        }
    }
}
