using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Entitlements have a name people can read.</summary>
internal sealed class NoEntitlementValue : LintRule
{
    public override RuleDescription Description { get; } = new("import/no-entitlement-value", Severity.Warning, "own")
    {
        Title = "Entitlements have a name people can read",
        Why = "entitlement_value is what requesters and reviewers see.",
        Consequence = "People see an entitlement without a name, or its id in the place of it.",
        Before =
            """
            "colsToPropsMap": { "entitlementID": "uniqueId~#~char" }
            """,
        After =
            """
            "colsToPropsMap": { "entitlementID": "uniqueId~#~char", "entitlement_value": "name~#~char" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(from calls in context.Calls.Where(call => call.Kind == CallKind.EntitlementImport).GroupBy(call => call.EntitlementType)
           let maps = calls.Select(call => call.Node.FindObject("colsToPropsMap")).OfType<SourceObject>().ToList()
           where maps.Count > 0 && !maps.SelectMany(MappedColumn.Of).Any(column => column.Is("entitlement_value"))
           select Found(maps[0], $"No call of {Quote.Of(calls.Key ?? "")} maps entitlement_value.", "Map \"entitlement_value\" from the name."));
}
