using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>The pack says how to authenticate.</summary>
internal sealed class MissingConnection : LintRule
{
    public override RuleDescription Description { get; } = new("connection/missing", Severity.Error, "C02")
    {
        Title = "The pack says how to authenticate",
        Why = "Every call takes its token from an authentication of ConnectionJSON. Without one nothing else can work.",
        Consequence = "EIC has no token for any call; Save and Test, imports and tasks fail.",
        Before =
            """
            { "authentications": { } }
            """,
        After =
            """
            { "authentications": { "userAuth": { "authType": "oauth2", "url": "https://hostname/auth/oauth/token", … } } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        if (context.Authentications.Count > 0)
            return;
        findings.Add(context.Pack.Find(AttributeNames.Connection) is { } attribute
            ? Found(attribute.Root.Find("authentications") ?? attribute.Root, "ConnectionJSON names no authentication.", "Add one under \"authentications\".")
            : Found((SourceLocation?)null, "The pack has no ConnectionJSON.", "Add ConnectionJSON.json with an authentication."));
    }
}
