using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>An import call says what it asks for.</summary>
internal sealed class CallWithoutRequest : LintRule
{
    public override RuleDescription Description { get; } = new("import/call-without-request", Severity.Error, "own")
    {
        Title = "An import call says what it asks for",
        Why = "The http block of an import call holds its URL, method and headers.",
        Consequence = "The call cannot be made, and the import brings nothing.",
        Before =
            """
            "call1": { "callOrder": 0, "listField": "results", "colsToPropsMap": { … } }
            """,
        After =
            """
            "call1": { "callOrder": 0, "http": { "url": "https://hostname/…", "httpMethod": "GET", … }, "listField": "results", "colsToPropsMap": { … } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Calls
            .Where(call => call.Kind is CallKind.AccountImport or CallKind.EntitlementImport && call.Node.Find("http") is null && call.Url is null)
            .Select(call => Found(call.Node, "The call has no http block.", "Add \"http\" with url, httpMethod and httpHeaders.")));
}
