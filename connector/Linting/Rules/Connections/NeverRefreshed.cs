using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>A token may be refreshed.</summary>
internal sealed class NeverRefreshed : LintRule
{
    public override RuleDescription Description { get; } = new("connection/never-refreshed", Severity.Warning, "own")
    {
        Title = "A token may be refreshed",
        Why = "maxRefreshTryCount is how often one call may fetch a new token and try again. At 0 the first expired token ends the job.",
        Consequence = "Once the token has expired, every call fails until somebody tests the connection.",
        Before =
            """
            "maxRefreshTryCount": 0
            """,
        After =
            """
            "maxRefreshTryCount": 5
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var authentication in context.Authentications)
        {
            if (((SourceObject)authentication.Value).Find("maxRefreshTryCount") is { } count && ((count as SourceString)?.Value ?? count.RawText) == "0")
                findings.Add(Found(count, "No refresh is ever tried.", "Write 5, as the published guides do."));
        }
    }
}
