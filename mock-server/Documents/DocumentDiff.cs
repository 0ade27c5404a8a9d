using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Documents;

/// <summary>Compares two states field by field.</summary>
public static class DocumentDiff
{
    /// <summary>What differs, sorted by tenant, kind, id and field.</summary>
    /// <exception cref="ArgumentException">One of the documents cannot be loaded.</exception>
    public static IReadOnlyList<TenantDifference> Compare(WorkspaceDocument before, WorkspaceDocument after) =>
        Compare(before, after, new WorkspaceOptions());

    /// <summary>What differs; what the earlier document leaves to the server is as the options say.</summary>
    internal static IReadOnlyList<TenantDifference> Compare(WorkspaceDocument before, WorkspaceDocument after, WorkspaceOptions options)
    {
        var (earlier, later) = (Snapshots(before, options), Snapshots(after, options));
        return
        [
            .. earlier.Keys.Union(later.Keys).Order(StringComparer.Ordinal).SelectMany(id =>
                (earlier.GetValueOrDefault(id) ?? Empty(id)).Diff(later.GetValueOrDefault(id) ?? Empty(id))
                .Select(difference => new TenantDifference(id, difference))),
        ];
    }

    private static Dictionary<string, TenantSnapshot> Snapshots(WorkspaceDocument document, WorkspaceOptions options)
    {
        var workspace = new MockOpsRamp(options).Default;
        if (workspace.Load(document) is { } problem)
            throw new ArgumentException(problem.Message, nameof(document));
        return workspace.Tenants.ToDictionary(tenant => tenant.Id, tenant => tenant.Snapshot(), StringComparer.Ordinal);
    }

    private static TenantSnapshot Empty(string id) => new(id, [], [], [], [], [], []);
}
