namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The methods of maps.</summary>
internal static class MapMethods
{
    private static readonly string[] Supported =
        ["size", "get", "containsKey", "isEmpty", "collect", "find", "findAll", "any", "every", "each", "keySet", "values", "toString", "plus", "equals"];

    public static object? Invoke(IReadOnlyCollection<KeyValuePair<string, object?>> map, object receiver, Invocation call)
    {
        call.Budget.Step(map.Count);
        var entries = map.Select(pair => new MapEntry(pair.Key, pair.Value));
        return (call.Name, call.Arguments) switch
        {
            ("size", []) => map.Count,
            ("isEmpty", []) => map.Count == 0,
            ("toString", []) => ValueText.Of(receiver, call.Budget),
            ("get", [var key]) => Values.TryGet(receiver, ValueText.Of(key, call.Budget), out var value) ? value : null,
            ("containsKey", [var key]) => Values.TryGet(receiver, ValueText.Of(key, call.Budget), out _),
            ("equals", [var other]) => Comparison.AreEqual(receiver, other, call.Budget),
            ("keySet", []) => new List<object?>([.. map.Select(pair => pair.Key)]),
            ("values", []) => new List<object?>([.. map.Select(pair => pair.Value)]),
            ("collect", [Closure closure]) => new List<object?>([.. entries.Select(entry => Run(closure, entry, call))]),
            ("find", [Closure closure]) => entries.FirstOrDefault(entry => Values.IsTrue(Run(closure, entry, call))),
            ("findAll", [Closure closure]) => Map(entries.Where(entry => Values.IsTrue(Run(closure, entry, call)))),
            ("any", [Closure closure]) => entries.Any(entry => Values.IsTrue(Run(closure, entry, call))),
            ("every", [Closure closure]) => entries.All(entry => Values.IsTrue(Run(closure, entry, call))),
            ("each", [Closure closure]) => Each(entries, receiver, closure, call),
            ("plus", [var other]) => new Operators(call.Budget).Add(receiver, other),
            _ => throw call.Refused("Map", Supported, ListMethods.Others),
        };
    }

    private static object? Run(Closure closure, MapEntry entry, Invocation call) =>
        closure.Source.Parameters.Count == 2 ? call.Run(closure, entry.Key, entry.Value) : call.Run(closure, entry);

    private static object Each(IEnumerable<MapEntry> entries, object receiver, Closure closure, Invocation call)
    {
        foreach (var entry in entries)
            Run(closure, entry, call);
        return receiver;
    }

    private static OrderedDictionary<string, object?> Map(IEnumerable<MapEntry> entries)
    {
        var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in entries)
            map[entry.Key] = entry.Value;
        return map;
    }
}
