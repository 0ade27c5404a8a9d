using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>An import call says what it stores.</summary>
internal sealed class NoColumns : LintRule
{
    public override RuleDescription Description { get; } = new("import/no-columns", Severity.Error, "own")
    {
        Title = "An import call says what it stores",
        Why = "Only what colsToPropsMap names becomes a column.",
        Consequence = "Nothing of what the target answers is stored.",
        Before =
            """
            "listField": "results", "keyField": "entitlementID"
            """,
        After =
            """
            "listField": "results", "keyField": "entitlementID", "colsToPropsMap": { "entitlementID": "uniqueId~#~char", "entitlement_value": "name~#~char" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Calls
            .Where(call => call.Kind is CallKind.AccountImport or CallKind.EntitlementImport && call.Url is not null && call.Node.FindObject("colsToPropsMap") is not { Members.Count: > 0 })
            .Where(call => call.Node.FindString("processingType") is null)
            .Select(call => Found(call.Node, "The call has no colsToPropsMap.", "Map at least the key and the name.")));
}
