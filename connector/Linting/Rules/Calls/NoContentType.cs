using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>A body comes with its content type.</summary>
internal sealed class NoContentType : LintRule
{
    public override RuleDescription Description { get; } = new("call/no-content-type", Severity.Warning, "P20")
    {
        Title = "A body comes with its content type",
        Why = "Without httpContentType the target has to guess what the body is.",
        Consequence = "The target may refuse the body with 415.",
        Before =
            """
            "httpMethod": "POST", "httpParams": "{\"firstName\": \"Jane\"}"
            """,
        After =
            """
            "httpMethod": "POST", "httpParams": "{\"firstName\": \"Jane\"}", "httpContentType": "application/json"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Calls
            .Where(call => call.HasBody && call.Url is not null && string.IsNullOrWhiteSpace(call.ContentType?.Value) && call.SentMethod is not "GET")
            .Where(call => !(call.Headers?.Members ?? []).Any(header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)))
            .Select(call => Found(call.Parameters!, $"{call.Title} sends a body but does not say what it is.", "Add \"httpContentType\": \"application/json\".")));
}
