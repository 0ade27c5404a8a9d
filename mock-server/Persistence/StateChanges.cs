namespace OpsRampHarness.MockServer.Persistence;

/// <summary>
/// What has changed in a tenant since it was last written to disk, in the order in which it first changed. Whoever
/// calls holds the tenant's lock.
/// </summary>
internal sealed class StateChanges
{
    private readonly OrderedDictionary<(string Kind, string Id), object?> items = [];

    /// <summary>The items with what they are now; null for one that is gone.</summary>
    public IReadOnlyCollection<KeyValuePair<(string Kind, string Id), object?>> Items => items;

    /// <summary>Whether the tenant itself has changed: its profile, its API integrations or its numbers.</summary>
    public bool OfTenant { get; private set; }

    public bool Any => OfTenant || items.Count > 0;

    public void Set(string kind, string id, object item) => items[(kind, id)] = item;

    public void Remove(string kind, string id) => items[(kind, id)] = null;

    /// <inheritdoc cref="OfTenant"/>
    public void SetTenant() => OfTenant = true;

    public void Clear()
    {
        items.Clear();
        OfTenant = false;
    }
}
