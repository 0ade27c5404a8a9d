using static OpsRampHarness.Connector.Identity.ColumnCatalogue;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The columns an EIC entitlement has (vendor-documented; the odd spellings are EIC's own).</summary>
public static class EntitlementColumns
{
    /// <summary>The pseudo-column through which an entitlement call asks for the accounts inside its records.</summary>
    public const string MappingInformation = "acctEntMappingInfoColumnFromEnt";

    /// <summary>All of them.</summary>
    public static ColumnCatalogue Catalogue { get; } = new(
        "entitlement",
        [
            .. Text("entitlementID", "entitlement_value", "displayname", "description", "entitlement_glossary", "status"),
            .. Text("risk", "soxcritical", "syscritical", "priviliged", "confidentiality", "module", "access", "schemaname"),
            .. Text("entclass", "program", "level", "roletype"),
            .. Dates("createdate", "updatedate", "lastScanDate"),
            .. Text("orphan", "priority", "entitlementMappingJson", MappingInformation),
            .. CustomProperties(40),
        ]);
}
