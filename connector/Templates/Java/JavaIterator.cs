namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.util.Iterator over a collection, which it may shorten.</summary>
/// <param name="items">The items; those of a list itself, or a copy.</param>
/// <param name="remove">Takes an item out of the collection; null when the collection refuses.</param>
/// <param name="changes">How often the collection has changed; null when nothing can change.</param>
internal sealed class JavaIterator(IReadOnlyList<object?> items, Action<int, object?>? remove = null, Func<int>? changes = null) : IJavaObject
{
    private int next;
    private int seen = changes?.Invoke() ?? 0;
    private bool canRemove;

    public string ClassName => "java.util.Iterator";

    /// <summary>Whether the items are those of the collection itself, which move up when one is taken out.</summary>
    public bool IsLive { get; init; }

    public bool HasNext => next != items.Count;

    /// <summary>Whether the collection changed under the iterator.</summary>
    public bool IsStale => changes is not null && changes() != seen;

    /// <summary>The index of the item given last.</summary>
    public int Index => next - 1;

    public object? Next()
    {
        canRemove = true;
        return items[next++];
    }

    /// <summary>Takes the item given last out of the collection.</summary>
    /// <returns>False when there is none, or it cannot be taken out.</returns>
    public bool Remove()
    {
        if (!canRemove || remove is null)
            return false;
        canRemove = false;
        remove(next - 1, items[next - 1]);
        next -= IsLive ? 1 : 0;
        seen = changes?.Invoke() ?? 0;
        return true;
    }
}
