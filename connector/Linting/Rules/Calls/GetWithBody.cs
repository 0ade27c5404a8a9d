using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>GET has no body.</summary>
internal sealed class GetWithBody : LintRule
{
    public override RuleDescription Description { get; } = new("call/get-with-body", Severity.Warning, "P15")
    {
        Title = "GET has no body",
        Why = "EIC sends a body with GET only when the method is GETWITHBODY (vendor-documented).",
        Consequence = "The parameters are not sent.",
        Before =
            """
            "httpMethod": "GET", "httpParams": "{\"filter\": \"x\"}"
            """,
        After =
            """
            "httpMethod": "GETWITHBODY", "httpParams": "{\"filter\": \"x\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Calls.Where(call => call.HasBody && call.Kind != CallKind.Token && call.Method?.Value.ToUpperInvariant() == "GET")
            .Where(call => call.Node.FindObject("pagination")?.Find("PageWithHttpParamsAndHeaders") is null)
            .Select(call => Found(call.Method!, "A GET does not send its httpParams.", "Write GETWITHBODY, or put the parameters into the URL.")));
}
