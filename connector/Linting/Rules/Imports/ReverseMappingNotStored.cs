using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>entToAcctMapping keeps the accounts that stand in an entitlement.</summary>
internal sealed class ReverseMappingNotStored : LintRule
{
    public override RuleDescription Description { get; } = new("import/reverse-mapping-not-stored", Severity.Error, "I21")
    {
        Title = "entToAcctMapping keeps the accounts that stand in an entitlement",
        Why = "The processingType entToAcctMapping needs the pseudo-column acctEntMappingInfoColumnFromEnt with STORE#ACC#ENT#MAPPINGINFO in a call of the entitlement type (vendor-documented as mandatory).",
        Consequence = "No account is linked to any entitlement of the type.",
        Before =
            """
            "processingType": "entToAcctMapping"      // the type's call does not map acctEntMappingInfoColumnFromEnt
            """,
        After =
            """
            "colsToPropsMap": { …, "acctEntMappingInfoColumnFromEnt": "STORE#ACC#ENT#MAPPINGINFO~#~char" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var (type, entitlementType) in ImportSections.LinkTypes(context).Where(type => type.Type.Value == "entToAcctMapping"))
        {
            var calls = context.Calls.Where(call => call.Kind == CallKind.EntitlementImport && (entitlementType is null || call.EntitlementType == entitlementType));
            var stores = calls.SelectMany(call => MappedColumn.Of(call.Node.FindObject("colsToPropsMap")))
                .Any(column => column.StoresMapping && column.Is(EntitlementColumns.MappingInformation));
            if (!stores)
                findings.Add(Found(type, "No entitlement call stores STORE#ACC#ENT#MAPPINGINFO in acctEntMappingInfoColumnFromEnt.", "Map it in the entitlement type's call."));
        }
    }
}
