using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// The columns of one row that are not null, sorted by name and found in any case. Many thousands of these are read for one
/// snapshot, hence two arrays and no tree.
/// </summary>
internal sealed class ColumnValues(string[] names, string[] values) : IReadOnlyDictionary<string, string>
{
    public static ColumnValues Empty { get; } = new([], []);

    public int Count => names.Length;

    public IEnumerable<string> Keys => names;

    public IEnumerable<string> Values => values;

    public string this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The column '{key}' is null, or there is none.");

    public bool ContainsKey(string key) => Place(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var place = Place(key);
        value = place < 0 ? null : values[place];
        return place >= 0;
    }

    /// <summary>These columns and one more, which is not among them.</summary>
    public ColumnValues With(string name, string value)
    {
        var place = ~Place(name);
        return new([.. names.AsSpan(0, place), name, .. names.AsSpan(place)], [.. values.AsSpan(0, place), value, .. values.AsSpan(place)]);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < names.Length; i++)
            yield return KeyValuePair.Create(names[i], values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(string name) => Array.BinarySearch(names, name, StringComparer.OrdinalIgnoreCase);
}
