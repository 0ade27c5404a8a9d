using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>Headers have the names the target reads.</summary>
internal sealed class MisspeltHeader : LintRule
{
    private static readonly string[] Known =
    [
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Authorization", "Cache-Control", "Content-Language", "Cookie",
        "If-Match", "If-None-Match", "Origin", "Prefer", "Referer", "User-Agent", "X-Requested-With",
    ];

    public override RuleDescription Description { get; } = new("call/misspelt-header", Severity.Warning, "own")
    {
        Title = "Headers have the names the target reads",
        Why = "A header whose name is a letter or two away from a standard one is a slip, and nobody reads it.",
        Consequence = "The target answers as if the header were not there.",
        Before =
            """
            "httpHeaders": { "Accetp": "application/json" }
            """,
        After =
            """
            "httpHeaders": { "Accept": "application/json" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var header in context.Headers)
        {
            if (!Known.Contains(header.Name, StringComparer.OrdinalIgnoreCase) && NearestName.Of(header.Name, Known) is { } nearest)
                findings.Add(Found(header.NameLocation, $"No target reads a header {Quote.Of(header.Name)}.", $"Did you mean {Quote.Of(nearest)}?"));
        }
    }
}
