namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>The classes of what a map gives of itself.</summary>
internal static class MapViews
{
    /// <summary>The class of a map's <c>keySet()</c>, <c>values()</c> or <c>entrySet()</c>.</summary>
    public static string ClassOf(JavaMap map, string part) => map.ClassName switch
    {
        JavaMap.Hashed or JavaMap.Sorted => $"{map.ClassName}${part}",
        _ => $"{JavaMap.Linked}$Linked{part}",
    };
}

/// <summary>The entries of a map, as the set that Java's <c>entrySet()</c> is: what goes from it goes from the map.</summary>
internal sealed class EntrySet(JavaMap map) : JavaSet(map, MapViews.ClassOf(map, "EntrySet"))
{
    private readonly JavaMap map = map;

    public override IReadOnlyList<object?> Items => [.. map.Entries.Select(entry => new MapEntry(entry.Key, entry.Value, map))];

    public override bool Contains(object? item) => item is MapEntry entry && map.Holds(entry.Key) && JavaEquality.AreEqual(map[entry.Key], entry.Value);

    public override bool Remove(object? item) => Contains(item) && map.Remove(((MapEntry)item!).Key);
}

/// <summary>The values of a map, as the collection that Java's <c>values()</c> is: no list and no set, equal to itself only, and what goes from it goes from the map.</summary>
internal sealed class MapValues(JavaMap map) : JavaCollection(MapViews.ClassOf(map, "Values"))
{
    public JavaMap Map => map;

    public override IReadOnlyList<object?> Items => [.. map.Values];

    public override int Count => map.Count;

    public bool Remove(object? item)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (JavaEquality.AreEqual(value, item))
                return map.Remove(key);
        }
        return false;
    }
}
