using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One entitlement type of the <c>entitlementParams</c>.</summary>
/// <param name="Name">Its name in EIC; access tasks run the calls of this name.</param>
/// <param name="Location">Where the name stands.</param>
/// <param name="Order">Its place among the types, ascending.</param>
/// <param name="Calls">The calls that import its entitlements, in their order; none when accounts bring them.</param>
/// <param name="AccountMapping">The accounts an entitlement record embeds.</param>
/// <param name="Hierarchies">The entitlements below it that an entitlement record embeds.</param>
public sealed record EntitlementTypeDefinition(
    string Name,
    SourceLocation Location,
    Setting<int>? Order,
    IReadOnlyList<ImportCallDefinition> Calls,
    InlineMappingDefinition? AccountMapping,
    IReadOnlyList<InlineHierarchyDefinition> Hierarchies)
{
    internal static EntitlementTypeDefinition Read(SourceMember member, ObjectReader reader) => new(
        member.Name,
        member.NameLocation,
        reader.Integer("entTypeOrder"),
        ImportCallDefinition.Read(reader.Object("call"), EntitlementColumns.Catalogue),
        reader.Object("acctEntMappings") is { } mapping
            ? InlineMappingDefinition.Read(member.Name, mapping.Node.Location, mapping, AccountColumns.Catalogue, "importAsAccount")
            : null,
        InlineHierarchyDefinition.Read(reader.Object("entMappings")));
}
