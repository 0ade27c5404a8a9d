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

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Calls
            .Where(call => string.IsNullOrWhiteSpace(call.Url?.Value) && IsMade(call))
            .Select(call => Found(call.Http, $"{call.Title} has no url.", "Add \"url\".")));

    /// <summary>A token may be given instead of fetched, and an import call without <c>http</c> is another finding, or makes none.</summary>
    private static bool IsMade(PackCall call) => call.Kind switch
    {
        CallKind.Token => false,
        CallKind.Provisioning or CallKind.UserImport => call.Node.Find("call") is null,
        _ => !ReferenceEquals(call.Http, call.Node),
    };
}
