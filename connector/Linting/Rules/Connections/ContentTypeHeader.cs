using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>The content type of the token call is httpContentType.</summary>
internal sealed class ContentTypeHeader : LintRule
{
    public override RuleDescription Description { get; } = new("connection/content-type-header", Severity.Note, "C08")
    {
        Title = "The content type of the token call is httpContentType",
        Why = "A header called contentType means nothing to the target; it is common and harmless, but whoever reads it believes it counts.",
        Before =
            """
            "httpHeaders": { "contentType": "application/x-www-form-urlencoded" }
            """,
        After =
            """
            "httpContentType": "application/x-www-form-urlencoded"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var header in context.Calls.Where(call => call.Kind == CallKind.Token).SelectMany(call => call.Headers?.Members ?? []))
        {
            if (string.Equals(header.Name, "contentType", StringComparison.OrdinalIgnoreCase))
                findings.Add(Found(header.NameLocation, $"The header {Quote.Of(header.Name)} has no effect; httpContentType decides.", "Delete it, and set httpContentType."));
        }
    }
}
