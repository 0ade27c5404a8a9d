namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A Java set; its order is that of the map of the same kind. The keys of a map are a set whose members are the map's own.</summary>
internal class JavaSet : JavaCollection
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

    protected JavaSet(JavaMap members, string className)
        : base(className) => this.members = members;

    public override IReadOnlyList<object?> Items => [.. members.Keys];

    public override int Count => members.Count;

    /// <summary>Whether members can be removed.</summary>
    public bool CanShrink => CanGrow || ClassName.Contains("Map$", StringComparison.Ordinal) && !members.IsReadOnly;

    /// <summary>Whether members can be added.</summary>
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

    /// <summary>The keys of a map: what goes from them goes from the map.</summary>
    public static JavaSet KeysOf(JavaMap map) => new(map, MapViews.ClassOf(map, "KeySet"));

    public virtual bool Contains(object? item) => members.Contains(item);

    public virtual bool Remove(object? item) => members.Remove(item);

    public void Clear() => members.Clear();
}
