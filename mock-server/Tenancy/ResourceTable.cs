namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>The resources of one kind in a tenant, in the order of their creation, found by their unique id.</summary>
internal sealed class ResourceTable<T>(Func<T, string> id)
    where T : class
{
    private readonly Dictionary<string, T> byId = new(StringComparer.Ordinal);
    private readonly List<T> inOrder = [];

    /// <summary>How many there ever were; numbers are not used again.</summary>
    public int Ever { get; set; }

    public IReadOnlyList<T> Items => inOrder;

    public T? Find(string uniqueId) => byId.GetValueOrDefault(uniqueId);

    public void Add(T item)
    {
        byId.Add(id(item), item);
        inOrder.Add(item);
    }

    public void Remove(T item)
    {
        byId.Remove(id(item));
        inOrder.Remove(item);
    }

    public void Replace(T item, T changed)
    {
        byId[id(item)] = changed;
        inOrder[inOrder.IndexOf(item)] = changed;
    }
}
