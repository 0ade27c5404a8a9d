using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>Header and httpContentType say the same.</summary>
internal sealed class ContradictoryContentType : LintRule
{
    public override RuleDescription Description { get; } = new("call/contradictory-content-type", Severity.Warning, "P20")
    {
        Title = "Header and httpContentType say the same",
        Why = "httpContentType decides what is sent; a Content-Type header that says otherwise leaves it to chance.",
        Consequence = "The target may refuse the body with 415, or read it wrongly.",
        Before =
            """
            "httpHeaders": { "Content-Type": "text/plain" }, "httpContentType": "application/json"
            """,
        After =
            """
            "httpContentType": "application/json"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            foreach (var header in call.Headers?.Members ?? [])
            {
                if (string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase) && header.Value is SourceString value && call.ContentType is { } type
                    && !string.Equals(Plain(value.Value), Plain(type.Value), StringComparison.OrdinalIgnoreCase))
                    findings.Add(Found(value, $"The header says {Quote.Of(value.Value)}, httpContentType says {Quote.Of(type.Value)}.", "Delete the header."));
            }
        }
    }

    private static string Plain(string type) => type.Split(';')[0].Trim();
}
