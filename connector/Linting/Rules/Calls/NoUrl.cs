using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>Every call has a URL.</summary>
internal sealed class NoUrl : LintRule
{
    public override RuleDescription Description { get; } = new("call/no-url", Severity.Error, "own")
    {
        Title = "Every call has a URL",
        Why = "A call without url cannot be made.",
        Consequence = "EIC fails the task or import.",
        Before =
            """
            { "name": "call1", "connection": "userAuth", "httpMethod": "POST" }
            """,
        After =
            """
            { "name": "call1", "connection": "userAuth", "url": "https://hostname/…", "httpMethod": "POST" }
            """,
    };

    public override IEnumerable<LintFinding> Check(LintContext context)
        => context.Calls
            .Where(call => call.Kind is CallKind.Provisioning or CallKind.UserImport && string.IsNullOrWhiteSpace(call.Url?.Value) && call.Node.Find("call") is null)
            .Select(call => Found(call.Node, $"{call.Title} has no url.", "Add \"url\"."));
}
