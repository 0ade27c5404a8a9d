using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>Methods are written in capitals.</summary>
internal sealed class MethodCase : LintRule
{
    public override RuleDescription Description { get; } = new("call/method-case", Severity.Warning, "P21")
    {
        Title = "Methods are written in capitals",
        Why = "HTTP methods are case-sensitive. EIC may send put as it is.",
        Consequence = "A strict target refuses the method.",
        Before =
            """
            "httpMethod": "put"
            """,
        After =
            """
            "httpMethod": "PUT"
            """,
        CanBeMended = true,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            if (call.Method is { } method && !method.Value.Contains('$', StringComparison.Ordinal) && method.Value.Any(char.IsLower))
                findings.Add(Found(method, $"{Quote.Of(method.Value)} is not in capitals.", $"Write {method.Value.ToUpperInvariant()}.", method.ReplaceValue(0, method.Value.Length, method.Value.ToUpperInvariant())));
        }
    }
}
