using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>
/// Where a record embeds what it is linked with: entitlements in an account, or accounts in an entitlement.
/// Keys are found in any case (<c>IdPath</c>), and <c>listField</c> stands for <c>listPath</c>.
/// </summary>
/// <param name="EntitlementType">The entitlement type of the links.</param>
/// <param name="Location">Where the mapping stands.</param>
/// <param name="ListPath">Where in the record the list stands; empty: the record itself.</param>
/// <param name="IdPath">Where in an element the id stands; empty: the element itself.</param>
/// <param name="KeyField">The column the id is compared with.</param>
/// <param name="CreatesMissing">Whether what is not known yet is created (<c>importAsEntitlement</c>, <c>importAsAccount</c>).</param>
/// <param name="Columns">How an element fills the columns of what is created.</param>
public sealed record InlineMappingDefinition(
    string EntitlementType,
    SourceLocation Location,
    Setting<string>? ListPath,
    Setting<string>? IdPath,
    Setting<string>? KeyField,
    bool CreatesMissing,
    IReadOnlyList<ColumnMapping> Columns)
{
    internal static InlineMappingDefinition Read(string type, SourceLocation location, ObjectReader reader, Identity.ColumnCatalogue catalogue, string createKey) => new(
        type,
        location,
        reader.Text("listPath", StringComparison.OrdinalIgnoreCase) ?? reader.Text("listField", StringComparison.OrdinalIgnoreCase),
        reader.Text("idPath", StringComparison.OrdinalIgnoreCase),
        reader.Text("keyField", StringComparison.OrdinalIgnoreCase),
        reader.Boolean(createKey)?.Value ?? false,
        ColumnMapping.Read(reader.Object("colsToPropsMap", StringComparison.OrdinalIgnoreCase), catalogue));
}
