using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Replaces the hierarchies between two entitlement types by those that were read.</summary>
internal sealed record HierarchyReconciliation(ImportContext Context, string ParentType, Column ParentColumn, string ChildType, Column ChildColumn, IReadOnlyList<Setting<string>> MappingTypes)
{
    /// <summary>Whether asking for the entitlement above asks for the one below too.</summary>
    public bool AddsDependentTask { get; init; }

    /// <summary>Whether giving back the entitlement above gives back the one below too.</summary>
    public bool RemovesDependentTask { get; init; }

    private EntitlementTable Entitlements => Context.Repository.Entitlements;

    /// <param name="found">The ids that stand above each other; an unknown one is skipped.</param>
    public ImportCounts Store(HashSet<(string Parent, string Child)> found)
    {
        var (parents, children) = (ById(ParentType, ParentColumn), ById(ChildType, ChildColumn));
        var pairs = found
            .Where(pair => parents.ContainsKey(pair.Parent) && children.ContainsKey(pair.Child))
            .Select(pair => (Parent: parents[pair.Parent], Child: children[pair.Child]))
            .ToHashSet();
        var (above, below) = (parents.Values.ToHashSet(), children.Values.ToHashSet());
        foreach (var type in MappingTypes.Select(type => type.Value).DefaultIfEmpty("ENTMAP"))
        {
            var known = Entitlements.Hierarchy
                .Where(link => link.MappingType == type && above.Contains(link.ParentKey) && below.Contains(link.ChildKey))
                .ToDictionary(link => (link.ParentKey, link.ChildKey));
            foreach (var (pair, link) in known.Where(link => !Context.Incremental && !pairs.Contains(link.Key)))
                Entitlements.Remove(link);
            foreach (var (parent, child) in pairs.Order())
            {
                var link = Link(parent, child, type);
                if (known.GetValueOrDefault((parent, child)) is not { } old || old with { ChangedBy = link.ChangedBy } != link)
                    Entitlements.Add(link);
            }
        }

        return new ImportCounts();
    }

    private EntitlementLink Link(long parent, long child, string type) => new()
    {
        ParentKey = parent,
        ChildKey = child,
        MappingType = type,
        AddsDependentTask = AddsDependentTask,
        RemovesDependentTask = RemovesDependentTask,
        ChangedBy = Context.Source.Text,
    };

    private Dictionary<string, long> ById(string type, Column column) =>
        Entitlements.Of(Entitlements.FindType(Context.Endpoint.Key, type)!)
            .Where(entitlement => entitlement[column.Name] is { Length: > 0 } && entitlement.Status != EntitlementStatus.Inactive)
            .GroupBy(entitlement => entitlement[column.Name]!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Key, StringComparer.Ordinal);
}
