using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>Parameters are not the text of a JavaScript object.</summary>
internal sealed class ObjectAsText : LintRule
{
    public override RuleDescription Description { get; } = new("connection/object-as-text", Severity.Warning, "C13")
    {
        Title = "Parameters are not the text of a JavaScript object",
        Why = "'[object Object]' is what a form tool prints when it forgets to write the object out; a vendor sample shows it.",
        Consequence = "The target gets these fifteen characters as its body.",
        Before =
            """
            "httpParams": "[object Object]"
            """,
        After =
            """
            "httpParams": { "grant_type": "client_credentials" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            if (call.Parameters is SourceString text && text.Value.Contains("[object ", StringComparison.Ordinal))
                findings.Add(Found(text, $"{Quote.Of(text.Value)} is the name of an object, not its content.", "Write the parameters out."));
        }
    }
}
