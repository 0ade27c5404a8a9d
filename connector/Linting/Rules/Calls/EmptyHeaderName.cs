using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>Headers have names.</summary>
internal sealed class EmptyHeaderName : LintRule
{
    public override RuleDescription Description { get; } = new("call/empty-header-name", Severity.Warning, "P21")
    {
        Title = "Headers have names",
        Why = "An empty header name is seen in a published package.",
        Consequence = "The request cannot be sent.",
        Before =
            """
            "httpHeaders": { "": "application/json" }
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
            if (string.IsNullOrWhiteSpace(header.Name))
                findings.Add(Found(header.NameLocation, "A header without a name cannot be sent.", "Name it, or delete it."));
        }
    }
}
