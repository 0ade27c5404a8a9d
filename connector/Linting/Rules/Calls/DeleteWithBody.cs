using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>DELETE has no body.</summary>
internal sealed class DeleteWithBody : LintRule
{
    public override RuleDescription Description { get; } = new("call/delete-with-body", Severity.Warning, "P14")
    {
        Title = "DELETE has no body",
        Why = "EIC sends a body with DELETE only when the method is DELETEWITHBODY (vendor-documented).",
        Consequence = "The parameters are not sent; the target does not know what to delete, or deletes more.",
        Before =
            """
            "httpMethod": "DELETE", "httpParams": "[{\"id\": \"${account.accountID}\"}]"
            """,
        After =
            """
            "httpMethod": "DELETEWITHBODY", "httpParams": "[{\"id\": \"${account.accountID}\"}]"
            """,
        CanBeMended = true,
    };

    public override IEnumerable<LintFinding> Check(LintContext context)
        => context.Calls.Where(call => call.HasBody && call.Method?.Value.ToUpperInvariant() == "DELETE")
            .Select(call => Found(call.Method!, "A DELETE does not send its httpParams.", "Write DELETEWITHBODY.", call.Method!.ReplaceValue(0, call.Method.Value.Length, "DELETEWITHBODY")));
}
