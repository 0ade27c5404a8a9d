using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Operations;

/// <summary>An operation makes a call.</summary>
internal sealed class NoCalls : LintRule
{
    public override RuleDescription Description { get; } = new("operation/no-calls", Severity.Error, "own")
    {
        Title = "An operation makes a call",
        Why = "A JSON of a task whose list of calls is empty does nothing.",
        Consequence = "The task ends without having done anything in the target.",
        Before =
            """
            CreateAccountJSON: { "accountIdPath": "call1.message.id", "call": [ ] }
            """,
        After =
            """
            CreateAccountJSON: { "accountIdPath": "call1.message.id", "call": [ { "name": "call1", … } ] }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var attribute in context.Pack.Attributes)
        {
            if (ProvisioningAttributes.Contains(attribute.Name) && attribute.Root.FindArray("call") is { Items.Count: 0 } calls)
                findings.Add(Found(calls, $"{attribute.Name} makes no call.", "Add the call, or delete the file if EIC is not to do this."));
        }
    }
}
