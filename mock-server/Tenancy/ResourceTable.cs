using OpsRampHarness.MockServer.Persistence;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>The resources of one kind in a tenant, in the order of their creation, found by their unique id.</summary>
internal sealed class ResourceTable<T>(string kind, Func<T, string> id, StateChanges? changes)
    where T : class
{
    private readonly Dictionary<string, T> byId = new(StringComparer.Ordinal);
    private readonly List<T> inOrder = [];

    /// <summary>How many there ever were; numbers are not used again.</summary>
    public int Ever
    {
        get;
        set
        {
            field = value;
            changes?.SetTenant();
        }
    }

    public IReadOnlyList<T> Items => inOrder;

    public T? Find(string uniqueId) => byId.GetValueOrDefault(uniqueId);

    public void Add(T item)
    {
        byId.Add(id(item), item);
        inOrder.Add(item);
        changes?.Set(kind, id(item), item);
    }

    public void Remove(T item)
    {
        byId.Remove(id(item));
        inOrder.Remove(item);
        changes?.Remove(kind, id(item));
    }

    public T Replace(T item, T changed)
    {
        byId[id(item)] = changed;
        inOrder[inOrder.IndexOf(item)] = changed;
        changes?.Set(kind, id(item), changed);
        return changed;
    }
}
