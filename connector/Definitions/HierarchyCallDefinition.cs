using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One call of the <c>entMappingParams</c>: which entitlement stands above which (vendor-documented).</summary>
/// <param name="ParentType">The type of the entitlements above.</param>
/// <param name="Name">The call's name.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Connection">The authentication.</param>
/// <param name="Http">The request; with <c>${id}</c> in its URL it is made for each entitlement above.</param>
/// <param name="ListField">Where the records stand.</param>
/// <param name="ParentIdPath">Where a record has the id above, when the call is made once.</param>
/// <param name="ParentKeyField">The column that id is compared with, or <c>${id}</c> is taken from.</param>
/// <param name="ChildIdPath">Where a record has the id below.</param>
/// <param name="ChildKeyField">The column that id is compared with.</param>
/// <param name="ChildType">The type of the entitlements below; null: the same.</param>
/// <param name="MappingTypes">ENTMAP or ENT2, or both.</param>
/// <param name="Pagination">How further pages are read.</param>
/// <param name="Verdict">When the call counts as done.</param>
public sealed record HierarchyCallDefinition(
    string ParentType,
    string Name,
    SourceLocation Location,
    Setting<string>? Connection,
    HttpDefinition? Http,
    Setting<string>? ListField,
    Setting<string>? ParentIdPath,
    Setting<string>? ParentKeyField,
    Setting<string>? ChildIdPath,
    Setting<string>? ChildKeyField,
    Setting<string>? ChildType,
    IReadOnlyList<Setting<string>> MappingTypes,
    PaginationDefinition? Pagination,
    VerdictDefinition Verdict)
{
    /// <summary>Whether asking for the entitlement above asks for the one below too (<c>addDependentTask</c>).</summary>
    public Setting<bool>? AddsDependentTask { get; private init; }

    /// <summary>Whether giving back the entitlement above gives back the one below too (<c>removeDependentEntTask</c>).</summary>
    public Setting<bool>? RemovesDependentTask { get; private init; }

    internal static IReadOnlyList<HierarchyCallDefinition> Read(ObjectReader? reader) =>
    [
        .. (reader?.Object("entTypes")?.Objects() ?? []).SelectMany(type => (type.Reader.Object("call")?.Objects() ?? [])
            .OrderBy(call => call.Reader.Integer("callOrder")?.Value ?? 0)
            .Select(call => Read(reader!, type.Member.Name, type.Reader, call.Member, call.Reader))),
    ];

    private static HierarchyCallDefinition Read(ObjectReader all, string parentType, ObjectReader type, SourceMember member, ObjectReader call) => new(
        parentType,
        member.Name,
        member.NameLocation,
        call.Text("connection") ?? all.Text("connection"),
        call.Object("http") is { } http ? new HttpDefinition(http) : null,
        call.Text("listField"),
        call.Text("ent1IdPath"),
        call.Text("ent1KeyField") ?? type.Text("ent1KeyField"),
        call.Text("ent2IdPath"),
        call.Text("ent2KeyField"),
        call.Text("targetEntType"),
        call.Texts("mappingTypes"),
        PaginationDefinition.Read(call.Object("pagination")),
        VerdictDefinition.Read(call))
    {
        AddsDependentTask = call.Boolean("addDependentTask"),
        RemovesDependentTask = call.Boolean("removeDependentEntTask"),
    };
}
