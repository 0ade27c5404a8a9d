using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>Where an entitlement record embeds the entitlements that stand below it (<c>entTypes.&lt;T&gt;.entMappings</c>, an older form, seen in the field).</summary>
/// <param name="ChildType">The type of the entitlements below.</param>
/// <param name="Location">Where the mapping stands.</param>
/// <param name="ListPath">Where in the record the list stands; empty: the record itself.</param>
/// <param name="IdPath">Where in an element the id stands; empty: the element itself.</param>
/// <param name="IdColumn">The column the id is compared with.</param>
/// <param name="MappingTypes">ENTMAP or ENT2, or both.</param>
public sealed record InlineHierarchyDefinition(
    string ChildType, SourceLocation Location, Setting<string>? ListPath, Setting<string>? IdPath, Setting<string>? IdColumn, IReadOnlyList<Setting<string>> MappingTypes)
{
    internal static IReadOnlyList<InlineHierarchyDefinition> Read(ObjectReader? reader) =>
    [
        .. (reader?.Objects() ?? []).Select(item => new InlineHierarchyDefinition(
            item.Member.Name,
            item.Member.NameLocation,
            item.Reader.Text("listPath"),
            item.Reader.Text("idPath"),
            item.Reader.Text("idColumn"),
            item.Reader.Texts("mappingTypes"))),
    ];
}
