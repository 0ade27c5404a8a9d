using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>The authType is one EIC knows.</summary>
internal sealed class UnknownAuthType : LintRule
{
    public override RuleDescription Description { get; } = new("connection/unknown-auth-type", Severity.Warning, "C06")
    {
        Title = "The authType is one EIC knows",
        Why = "Vendor-documented are oauth2, Basic, BasicWithAccessToken, BasicWithHmac, cookies, SignedHeaders and Jwt, in any case. People often expect Bearer or apiKey; a fixed key is oauth2 with a fixed accessToken.",
        Consequence = "EIC does not know how to authenticate, and the calls fail.",
        Before =
            """
            "authType": "Bearer"
            """,
        After =
            """
            "authType": "oauth2"
            """,
    };

    private static readonly string[] Known = ["oauth2", "Basic", "BasicWithAccessToken", "BasicWithHmac", "cookies", "SignedHeaders", "Jwt"];

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var member in context.Authentications)
        {
            var type = ((SourceObject)member.Value).FindString("authType");
            if (type is null)
                findings.Add(Found(member.NameLocation, $"{Quote.Of(member.Name)} has no authType.", "Add \"authType\": \"oauth2\"."));
            else if (!Known.Contains(type.Value, StringComparer.OrdinalIgnoreCase))
                findings.Add(Found(type, $"EIC knows no authType {Quote.Of(type.Value)}.", $"Write {Quote.Of(NearestName.Of(type.Value, Known) ?? "oauth2")}; for a fixed key, with the key in accessToken."));
        }
    }
}
