using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of maps.</summary>
internal static class MapMethods
{
    public static readonly MethodTable Table = new("Map", MapExtraMethods.Table, ObjectMethods.Table)
    {
        ["size()"] = call => call.Map.Count,
        ["isEmpty()"] = call => call.Map.Count == 0,
        ["get(Object)"] = call => call.Map[call[0]],
        ["get(Object,Object)"] = call =>
        {
            if (!call.Map.Contains(call[0]))
                Writable(call)[call[0]] = call[1];
            return call.Map[call[0]];
        },
        ["getOrDefault(Object,Object)"] = call => call.Map.Contains(call[0]) ? call.Map[call[0]] : call[1],
        ["getAt(Object)"] = call => call.Map[call[0]],
        ["containsKey(Object)"] = call => call.Map.Contains(call[0]),
        ["containsValue(Object)"] = call => call.Map.Values.Any(value => JavaEquality.AreEqual(value, call[0])),
        ["isCase(Object)"] = call => call.Map.Contains(call[0]) && Truth.Of(call.Map[call[0]], call.Run),
        ["keySet()"] = call => JavaSet.KeysOf(call.Map),
        ["values()"] = call => new MapValues(call.Map),
        ["entrySet()"] = call => new EntrySet(call.Map),
        ["put|putIfAbsent(Object,Object)"] = call => Put(call),
        ["putAt(Object,Object)"] = call =>
        {
            Writable(call)[call[0]] = call[1];
            return call[0] is string ? null : call[1];
        },
        ["putAll(Map)"] = call => PutAll(Writable(call), ((JavaMap)call.NotNull(0)).Entries) is var _ ? null : null,
        ["leftShift(Map)"] = call => PutAll(Writable(call), ((JavaMap)call.NotNull(0)).Entries),
        ["leftShift(java.util.Map$Entry)"] = call => PutAll(Writable(call), [KeyValuePair.Create(((MapEntry)call.NotNull(0)).Key, ((MapEntry)call[0]!).Value)]),
        ["remove(Object)"] = call =>
        {
            var old = call.Map.Contains(call[0]) ? call.Map[call[0]] : null;
            Writable(call).Remove(call[0]);
            return old;
        },
        ["clear()"] = call =>
        {
            Writable(call).Clear();
            return null;
        },
        ["plus(Map)"] = call => PutAll(MapExtraMethods.Copy(call.Map), ((JavaMap)call.NotNull(0)).Entries),
        ["plus(Collection)"] = call => PutAll(MapExtraMethods.Copy(call.Map), call.Collection(0).Select(item => item as MapEntry
            ?? throw call.Fail(TemplateErrorKind.Type, "java.lang.ClassCastException", $"'{ValueText.Shortened(item, call.Run)}' is no entry of a map.")).Select(entry => KeyValuePair.Create(entry.Key, entry.Value))),
        ["minus(Map)"] = call => MapExtraMethods.Where(call, entry => call[0] is not JavaMap other || !other.Contains(entry.Key) || !Comparison.AreEqual(other[entry.Key], entry.Value, call.Run)),
        ["forEach(Closure)"] = call =>
        {
            // A BiConsumer of Java, which is given key and value whatever the closure takes.
            foreach (var entry in call.Items)
                call.Call(0, ((MapEntry)entry!).Key, ((MapEntry)entry).Value);
            return null;
        },
        ["each(Closure)"] = call => Each(call),
        ["eachWithIndex(Closure)"] = call =>
        {
            var index = 0;
            foreach (var entry in call.Map.Entries.ToList())
            {
                call.Call(0, call.Closure(0).ParameterCount switch
                {
                    3 => [entry.Key, entry.Value, index++],
                    2 => [new MapEntry(entry.Key, entry.Value, call.Map), index++],
                    _ => [new MapEntry(entry.Key, entry.Value, call.Map)],
                });
            }
            return call.Target;
        },
        ["withDefault(Closure)"] = call => WithDefault(call),
        ["asImmutable()"] = call => JavaMap.Of(call.Map.Entries, "java.util.Collections$UnmodifiableMap"),
        ["asType(Class)"] = call => Casts.As(call.Target, new Syntax.TypeReference((JavaClass)call.NotNull(0)), call.Run),
    };

    public static JavaMap Writable(Invocation call) => call.Map.IsReadOnly && call.Map.Default is null ? throw Failures.Unmodifiable(call.Run) : call.Map;

    public static JavaMap PutAll(JavaMap map, IEnumerable<KeyValuePair<object?, object?>> entries)
    {
        foreach (var (key, value) in entries.ToList())
            map[key] = value;
        return map;
    }

    private static object? Put(Invocation call)
    {
        call.Run.Budget.Step();
        var old = call.Map.Contains(call[0]) ? call.Map[call[0]] : null;
        if (call.Name == "put" || old is null)
            Writable(call)[call[0]] = call[1];
        return old;
    }

    private static JavaMap Each(Invocation call)
    {
        foreach (var entry in call.Items)
        {
            var (key, value) = ((MapEntry)entry!).Key is var found ? (found, call.Map.Contains(found) ? call.Map[found] : ((MapEntry)entry).Value) : default;
            Closures.RunOnEntry(call.Closure(0), call.Map, KeyValuePair.Create(key, value), call.Run);
        }
        return call.Map;
    }

    private static JavaMap WithDefault(Invocation call)
    {
        var closure = call.Closure(0);
        return PutAll(new JavaMap("groovy.lang.MapWithDefault") { Default = key => Closures.Run(closure, [key], call.Run) }, call.Map.Entries);
    }
}
