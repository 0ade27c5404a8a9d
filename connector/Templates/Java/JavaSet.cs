namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A Java set; its order is that of the map of the same kind.</summary>
internal sealed class JavaSet : JavaCollection
{
    public const string Linked = "java.util.LinkedHashSet";
    public const string Hashed = "java.util.HashSet";
    public const string Sorted = "java.util.TreeSet";

    private readonly JavaMap members;

    public JavaSet(IEnumerable<object?> items, string className = Linked, IComparer<object?>? order = null, int capacity = 16)
        : base(className)
    {
        members = new JavaMap(className switch
        {
            Hashed => JavaMap.Hashed,
            Sorted => JavaMap.Sorted,
            _ => JavaMap.Linked,
        })
        {
            KeyOrder = order,
            Capacity = capacity,
        };
        foreach (var item in items)
            Add(item);
    }

    public override IReadOnlyList<object?> Items => [.. members.Keys];

    public bool CanGrow => ClassName is Linked or Hashed or Sorted;

    public bool Add(object? item)
    {
        if (members.Contains(item))
            return false;
        members[item] = true;
        return true;
    }

    /// <summary>How often members came or went.</summary>
    public int Changes => members.Changes;

    public bool Contains(object? item) => members.Contains(item);

    public bool Remove(object? item) => members.Remove(item);

    public void Clear() => members.Clear();
}
