using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>errorPath leads to something in the target's error bodies.</summary>
internal sealed class UnresolvableErrorPath : LintRule
{
    public override RuleDescription Description { get; } = new("connection/error-path-unresolvable", Severity.Warning, "own")
    {
        Title = "errorPath leads to something in the target's error bodies",
        Why = "EIC compares authError with what stands at errorPath. A path that does not resolve matches nothing, so only the status decides.",
        Consequence = "A bad token that the target answers with a status outside retryFailureStatusCode is not noticed.",
        Before =
            """
            "errorPath": "error.code"      // OpsRamp: {"error":"invalid_token","error_description":"…"}
            """,
        After =
            """
            "errorPath": "error"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var known = context.Options.Target?.TokenErrorPaths ?? [];
        if (known.Count == 0)
            return;
        foreach (var path in context.Authentications.Select(member => ((SourceObject)member.Value).FindString("errorPath")).OfType<SourceString>())
        {
            if (path.Value.Length > 0 && !known.Contains(path.Value, StringComparer.Ordinal))
                findings.Add(Found(path, $"{context.Options.Target!.Name}'s errors about tokens have nothing at {Quote.Of(path.Value)}.", $"Write {Quote.Of(known[0])}."));
        }
    }
}
