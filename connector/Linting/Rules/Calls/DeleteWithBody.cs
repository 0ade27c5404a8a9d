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

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            if (call.HasBody && call.Method is { } method && string.Equals(method.Value, "DELETE", StringComparison.OrdinalIgnoreCase))
                findings.Add(Found(method, "A DELETE does not send its httpParams.", "Write DELETEWITHBODY.", method.ReplaceValue(0, method.Value.Length, "DELETEWITHBODY")));
        }
    }
}
