using OpsRampHarness.Connector.Templates.Runtime;

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

    private OrderedDictionary<object, object?>? entries;
    private Dictionary<string, object?>? lent;
    private readonly Adoption? adoption;
    private int buckets = 16;

    /// <summary>A map that is lent: it is read in place, and copied when the template changes it or walks through it.</summary>
    public JavaMap(Dictionary<string, object?> lent, Adoption adoption)
        : this()
    {
        this.lent = lent;
        this.adoption = adoption;
    }

    /// <summary>How many entries Java made room for; it decides the order of a hashed map.</summary>
    public int Capacity
    {
        init => buckets = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(value, 1, 1 << 30));
    }

    public string ClassName => className;

    private OrderedDictionary<object, object?> Own => entries ?? TakeOver();

    public int Count => lent?.Count ?? entries?.Count ?? 0;

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
            CheckOrder(key);
            var own = Own;
            var count = own.Count;
            own[key ?? NullKey] = value;
            Changes += own.Count - count;
            while (own.Count > buckets * 3L / 4)
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
        if (lent is not null)
        {
            value = null;
            var isThere = key is string text && lent.TryGetValue(text, out value);
            value = adoption!.Of(value);
            return isThere;
        }
        CheckOrder(key);
        if (Own.TryGetValue(key ?? NullKey, out value))
            return true;
        if (IgnoresCase && key is string name && Own.Keys.FirstOrDefault(other => other is string text && text.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
            return Own.TryGetValue(found, out value);
        if (Default is not { } make)
            return false;
        this[key] = value = make(key);
        return true;
    }

    public bool Contains(object? key)
    {
        CheckOrder(key);
        return Holds(key);
    }

    /// <summary>Whether there is such a key, even one that has no place in the order of a sorted map.</summary>
    public bool Holds(object? key) => lent is not null ? key is string text && lent.ContainsKey(text) : Own.ContainsKey(key ?? NullKey);

    public bool Remove(object? key)
    {
        CheckOrder(key);
        var removed = Own.Remove(key ?? NullKey);
        Changes += removed ? 1 : 0;
        return removed;
    }

    public void Clear()
    {
        Changes++;
        Own.Clear();
    }

    /// <summary>A sorted map looks for a key by comparing it; one that does not compare fails.</summary>
    private void CheckOrder(object? key)
    {
        if (className == Sorted && KeyOrder is null)
            NaturalOrder.Instance.Compare(key, Own.Count > 0 ? Own.GetAt(0).Key : key);
    }

    private OrderedDictionary<object, object?> TakeOver()
    {
        entries = new OrderedDictionary<object, object?>(JavaEquality.Comparer);
        if (lent is not null)
            adoption!.CopyTo(entries, lent);
        lent = null;
        return entries;
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
        Own.Select(entry => new KeyValuePair<object?, object?>(ReferenceEquals(entry.Key, NullKey) ? null : entry.Key, entry.Value));

    /// <summary>java.util.HashMap: by the low bits of the spread hash, and as they came within a bucket.</summary>
    private IOrderedEnumerable<KeyValuePair<object?, object?>> InBuckets() => AsTheyCame().OrderBy(entry =>
    {
        var hash = (uint)JavaEquality.HashOf(entry.Key);
        return (hash ^ (hash >> 16)) & (uint)(buckets - 1);
    });
}
