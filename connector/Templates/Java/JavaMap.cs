namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A Java map. It walks through its entries as its class does: as they came, by hash buckets, or sorted.</summary>
internal sealed class JavaMap(string className = JavaMap.Linked) : IJavaObject
{
    public const string Linked = "java.util.LinkedHashMap";
    public const string Hashed = "java.util.HashMap";
    public const string Sorted = "java.util.TreeMap";

    /// <summary>What JsonSlurper makes; on Javas later than 9 it takes for old ones, Groovy 2.4 sorts it.</summary>
    public const string Slurped = "groovy.json.internal.LazyMap";

    /// <summary>Stands for the key null, which .NET's dictionaries refuse.</summary>
    private static readonly object NullKey = new();

    private readonly OrderedDictionary<object, object?> entries = new(JavaEquality.Comparer);
    private int buckets = 16;

    /// <summary>How many entries Java made room for; it decides the order of a hashed map.</summary>
    public int Capacity
    {
        init => buckets = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(value, 1, 1 << 30));
    }

    public string ClassName => className;

    public int Count => entries.Count;

    public bool IsReadOnly => className is not (Linked or Hashed or Sorted or Slurped);

    /// <summary>How often keys came or went, by which Java notices a change under a loop.</summary>
    public int Changes { get; private set; }

    /// <summary>How a sorted map orders its keys; null for their natural order.</summary>
    public IComparer<object?>? KeyOrder { get; init; }

    /// <summary>What a missing key gives (Groovy's <c>withDefault</c>); null gives null.</summary>
    public Func<object?, object?>? Default { get; init; }

    /// <summary>Whether a text finds its key in any case, as headers are found.</summary>
    public bool IgnoresCase { get; init; }

    public IEnumerable<object?> Keys => Entries.Select(entry => entry.Key);

    public IEnumerable<object?> Values => Entries.Select(entry => entry.Value);

    public IEnumerable<KeyValuePair<object?, object?>> Entries => className switch
    {
        Hashed => InBuckets(),
        Sorted or Slurped => InOrder(),
        _ => AsTheyCame(),
    };

    public object? this[object? key]
    {
        get => TryGet(key, out var value) ? value : null;
        set
        {
            var count = entries.Count;
            entries[key ?? NullKey] = value;
            Changes += entries.Count - count;
            while (entries.Count > buckets * 3L / 4)
                buckets *= 2;
        }
    }

    public static JavaMap Of(IEnumerable<KeyValuePair<object?, object?>> entries, string className = Linked)
    {
        List<KeyValuePair<object?, object?>> all = [.. entries];
        var map = new JavaMap(className) { Capacity = className == Hashed ? (int)(all.Count / 0.75 + 1) : 16 };
        foreach (var (key, value) in all)
            map[key] = value;
        return map;
    }

    public bool TryGet(object? key, out object? value)
    {
        if (entries.TryGetValue(key ?? NullKey, out value))
            return true;
        if (IgnoresCase && key is string name && entries.Keys.FirstOrDefault(other => other is string text && text.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
            return entries.TryGetValue(found, out value);
        if (Default is not { } make)
            return false;
        this[key] = value = make(key);
        return true;
    }

    public bool Contains(object? key) => entries.ContainsKey(key ?? NullKey);

    public bool Remove(object? key)
    {
        var removed = entries.Remove(key ?? NullKey);
        Changes += removed ? 1 : 0;
        return removed;
    }

    public void Clear()
    {
        Changes++;
        entries.Clear();
    }

    private List<KeyValuePair<object?, object?>> InOrder()
    {
        // A plain insertion sort: such maps are small, and what the order throws must come through.
        var order = KeyOrder ?? NaturalOrder.Instance;
        var sorted = new List<KeyValuePair<object?, object?>>();
        foreach (var entry in AsTheyCame())
        {
            var place = sorted.Count;
            while (place > 0 && order.Compare(sorted[place - 1].Key, entry.Key) > 0)
                place--;
            sorted.Insert(place, entry);
        }
        return sorted;
    }

    private IEnumerable<KeyValuePair<object?, object?>> AsTheyCame() =>
        entries.Select(entry => new KeyValuePair<object?, object?>(ReferenceEquals(entry.Key, NullKey) ? null : entry.Key, entry.Value));

    /// <summary>java.util.HashMap: by the low bits of the spread hash, and as they came within a bucket.</summary>
    private IOrderedEnumerable<KeyValuePair<object?, object?>> InBuckets() => AsTheyCame().OrderBy(entry =>
    {
        var hash = (uint)JavaEquality.HashOf(entry.Key);
        return (hash ^ (hash >> 16)) & (uint)(buckets - 1);
    });
}
