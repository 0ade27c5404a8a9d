using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>Every call carries the token.</summary>
internal sealed class CallWithoutToken : LintRule
{
    public override RuleDescription Description { get; } = new("call/without-token", Severity.Error, "own")
    {
        Title = "Every call carries the token",
        Why = "EIC puts the token only where ${access_token} stands: in a header, in the URL or in the parameters.",
        Consequence = "The target answers that nobody has logged in; the import sees nothing, the task fails.",
        Before =
            """
            "httpHeaders": { "Accept": "application/json" }
            """,
        After =
            """
            "httpHeaders": { "Authorization": "${access_token}", "Accept": "application/json" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Url is not null && call.Connection is not null))
        {
            var authentication = context.Authentications.FirstOrDefault(member => member.Name == call.Connection!.Value)?.Value as SourceObject;
            if (!string.Equals(authentication?.FindString("authType")?.Value, "oauth2", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!context.TemplatesOf(call).Any(template => template.Text.Contains("access_token", StringComparison.Ordinal)))
                findings.Add(Found(call.Headers?.Location ?? call.Http.Location, $"{call.Title} sends no token.", "Add \"Authorization\": \"${access_token}\" to its httpHeaders."));
        }
    }
}
