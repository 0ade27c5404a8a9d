using System.Collections.ObjectModel;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The values a template works with.</summary>
internal static class Values
{
    /// <summary>Brings a bound value to one of the types the evaluator knows.</summary>
    public static object? Normalise(object? value) => value switch
    {
        byte or sbyte or short or ushort => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture),
        uint large => (long)large,
        float single => (double)single,
        char letter => letter.ToString(),
        _ => value,
    };

    /// <summary>The items of a list; null if it is none.</summary>
    public static IReadOnlyList<object?>? AsList(object? value) => value switch
    {
        null or string => null,
        IReadOnlyList<object?> list => list,
        IList<object?> list => new ReadOnlyCollection<object?>(list),
        _ => null,
    };

    /// <summary>The entries of a map in its order; null if it is none.</summary>
    public static IReadOnlyCollection<KeyValuePair<string, object?>>? AsMap(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => map,
        IDictionary<string, object?> map => [.. map],
        _ => null,
    };

    /// <summary>The value of a key of a map.</summary>
    public static bool TryGet(object map, string key, out object? value)
    {
        var found = map switch
        {
            IReadOnlyDictionary<string, object?> readable => readable.TryGetValue(key, out value),
            IDictionary<string, object?> writable => writable.TryGetValue(key, out value),
            _ => (value = null) is not null,
        };
        value = Normalise(value);
        return found;
    }

    /// <summary>What Groovy takes for true: neither null nor false, zero or empty.</summary>
    public static bool IsTrue(object? value) => Normalise(value) switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        int number => number != 0,
        long number => number != 0,
        decimal number => number != 0,
        double number => number != 0,
        var other => (AsList(other)?.Count ?? AsMap(other)?.Count ?? 1) > 0,
    };

    /// <summary>What a value is called in messages.</summary>
    public static string TypeName(object? value) => Normalise(value) switch
    {
        null => "null",
        bool => "Boolean",
        string => "String",
        int => "Integer",
        long => "Long",
        decimal => "BigDecimal",
        double => "Double",
        DateTime or DateTimeOffset => "Date",
        DomainObject domain => domain.Kind,
        Closure => "Closure",
        MapEntry => "Map.Entry",
        JsonMapper => "ObjectMapper",
        var other when AsMap(other) is not null => "Map",
        var other when AsList(other) is not null => "List",
        var other => other.GetType().Name,
    };
}
