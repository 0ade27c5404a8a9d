using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>The scheme stands once before the token.</summary>
internal sealed class DoubledScheme : LintRule
{
    public override RuleDescription Description { get; } = new("call/doubled-scheme", Severity.Error, "own")
    {
        Title = "The scheme stands once before the token",
        Why = "${access_token} already begins with the scheme, such as Bearer (vendor-documented).",
        Consequence = "The target gets 'Bearer Bearer …' and refuses the token.",
        Before =
            """
            "Authorization": "Bearer ${access_token}"
            """,
        After =
            """
            "Authorization": "${access_token}"
            """,
        CanBeMended = true,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Connection is not null))
        {
            var authentication = context.Authentications.FirstOrDefault(member => member.Name == call.Connection!.Value)?.Value as SourceObject;
            var scheme = authentication?.FindString("tokenType")?.Value;
            if (string.IsNullOrEmpty(scheme))
                continue;
            foreach (var text in (call.Headers?.Members ?? []).Select(header => header.Value).OfType<SourceString>())
            {
                if (string.Equals(text.Value, $"{scheme} ${{access_token}}", StringComparison.OrdinalIgnoreCase))
                    findings.Add(Found(text, $"{Quote.Of(scheme)} stands before a token that begins with it.", "Write ${access_token} alone.", text.ReplaceValue(0, scheme.Length + 1, "")));
            }
        }
    }
}
