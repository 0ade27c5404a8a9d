using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>The method is one EIC knows.</summary>
internal sealed class UnknownMethod : LintRule
{
    public override RuleDescription Description { get; } = new("call/unknown-method", Severity.Error, "P21")
    {
        Title = "The method is one EIC knows",
        Why = "Vendor-documented are GET, POST, PUT, PATCH, DELETE, GETWITHBODY and DELETEWITHBODY.",
        Consequence = "The call fails.",
        Before =
            """
            "httpMethod": "UPDATE"
            """,
        After =
            """
            "httpMethod": "PUT"
            """,
    };

    private static readonly string[] Known = ["GET", "POST", "PUT", "PATCH", "DELETE", "GETWITHBODY", "DELETEWITHBODY"];

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            if (call.Method is { } method && !method.Value.Contains('$', StringComparison.Ordinal) && !Known.Contains(method.Value.ToUpperInvariant(), StringComparer.Ordinal))
                findings.Add(Found(method, $"There is no method {Quote.Of(method.Value)}.", $"Write {Quote.Of(NearestName.Of(method.Value, Known, 2) ?? "POST")}."));
        }
    }
}
