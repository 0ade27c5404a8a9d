using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>A token that comes in a header is looked for in the headers.</summary>
internal sealed class HeaderTokenWithoutPrefix : LintRule
{
    public override RuleDescription Description { get; } = new("connection/header-token-without-prefix", Severity.Warning, "C07")
    {
        Title = "A token that comes in a header is looked for in the headers",
        Why = "tokenResponsePath is a path in the body unless it begins with #HEADERS# (vendor-documented as mandatory).",
        Consequence = "EIC looks for the token in the body, finds none and stores nothing.",
        Before =
            """
            "tokenResponsePath": "X-Auth-Token"
            """,
        After =
            """
            "tokenResponsePath": "#HEADERS#X-Auth-Token"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var path in context.Authentications.Select(member => ((SourceObject)member.Value).FindString("tokenResponsePath")).OfType<SourceString>())
        {
            var value = path.Value;
            if (value.StartsWith("headers.", StringComparison.OrdinalIgnoreCase) || value.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || string.Equals(value, "Set-Cookie", StringComparison.OrdinalIgnoreCase))
                findings.Add(Found(path, $"{Quote.Of(value)} looks like a header, but is a path in the body.", "Write #HEADERS# and the name of the header."));
        }
    }
}
