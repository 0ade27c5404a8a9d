using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>What Groovy adds to maps; a closure gets each entry, or with two parameters key and value.</summary>
internal static class MapExtraMethods
{
    public static readonly MethodTable Table = new("Map with closures")
    {
        ["collect(Closure)"] = call => new JavaList(Entries(call).Select(entry => On(call, 0, entry))),
        ["collect(Collection,Closure)"] = call => Entries(call).Aggregate(call[0], (list, entry) => Invoker.Invoke(list, "add", [On(call, 1, entry)], call.Run, call.Offset) is var _ ? list : list),
        ["collectEntries(Closure)"] = call => GroupingMethods.Entries(call, Entries(call).Select(entry => On(call, 0, entry))),
        ["collectMany(Closure)"] = call => new JavaList(Entries(call).SelectMany(entry => IterableMethods.Several(call, On(call, 0, entry)))),
        ["find(Closure)"] = call => First(call, Entries(call).Where(entry => Test(call, entry))),
        ["findAll(Closure)"] = call => Where(call, entry => Test(call, entry)),
        ["findResult(Closure)"] = call => Entries(call).Select(entry => On(call, 0, entry)).FirstOrDefault(result => result is not null),
        ["findResults(Closure)"] = call => new JavaList(Entries(call).Select(entry => On(call, 0, entry)).Where(result => result is not null)),
        ["any(Closure)"] = call => Entries(call).Any(entry => Test(call, entry)),
        ["every(Closure)"] = call => Entries(call).All(entry => Test(call, entry)),
        ["count(Closure)"] = call => Entries(call).Count(entry => Test(call, entry)),
        ["inject(Object,Closure)"] = call => Entries(call).Aggregate(call[0], (sum, entry) => call.Closure(1).ParameterCount == 3
            ? call.Call(1, sum, entry.Key, entry.Value)
            : call.Call(1, sum, new MapEntry(entry.Key, entry.Value, call.Map))),
        ["groupBy(Closure)"] = call => Groups(call),
        ["groupEntriesBy(Closure)"] = call => Groups(call) is var groups ? JavaMap.Of(groups.Entries.Select(group => KeyValuePair.Create<object?, object?>(
            group.Key, new JavaList(((JavaMap)group.Value!).Entries.Select(entry => new MapEntry(entry.Key, entry.Value)))))) : null,
        ["countBy(Closure)"] = call =>
        {
            var counts = new JavaMap();
            foreach (var entry in Entries(call))
            {
                var key = On(call, 0, entry);
                counts[key] = (int)(counts[key] ?? 0) + 1;
            }
            return counts;
        },
        ["max(Closure)"] = call => Extreme(call, 1),
        ["min(Closure)"] = call => Extreme(call, -1),
        ["sort()"] = call => JavaMap.Of(Entries(call), JavaMap.Sorted),
        ["toSorted()"] = call => SortedBy(call, (left, right) => Sorting.NumberAware(left.Value, right.Value, call.Run)),
        ["sort|toSorted(Closure)"] = call => SortedBy(call, Order(call)),
        ["subMap(Collection)"] = call => JavaMap.Of(call.Collection(0).Where(call.Map.Contains).Select(key => KeyValuePair.Create(key, call.Map[key]))),
        ["subMap(Array)"] = call => JavaMap.Of(call.Collection(0).Where(call.Map.Contains).Select(key => KeyValuePair.Create(key, call.Map[key]))),
        ["take(int)"] = call => JavaMap.Of(Entries(call).Take(call.Int(0))),
        ["drop(int)"] = call => JavaMap.Of(Entries(call).Skip(call.Int(0))),
        ["takeWhile(Closure)"] = call => JavaMap.Of(Entries(call).TakeWhile(entry => Test(call, entry))),
        ["dropWhile(Closure)"] = call => JavaMap.Of(Entries(call).SkipWhile(entry => Test(call, entry))),
        ["intersect(Map)"] = call => Where(call, entry => ((JavaMap)call.NotNull(0)) is var other && other.Contains(entry.Key) && Comparison.AreEqual(other[entry.Key], entry.Value, call.Run)),
        ["reverseEach(Closure)"] = call =>
        {
            foreach (var entry in Entries(call).Reverse())
                On(call, 0, entry);
            return call.Target;
        },
        ["computeIfAbsent(Object,Closure)"] = call => call.Map[call[0]] ?? (MapMethods.Writable(call)[call[0]] = call.Call(1, call[0])),
    };

    public static JavaMap Copy(JavaMap map) => JavaMap.Of(map.Entries, map.ClassName == JavaMap.Sorted ? JavaMap.Sorted : JavaMap.Linked);

    public static JavaMap Where(Invocation call, Func<KeyValuePair<object?, object?>, bool> test) =>
        JavaMap.Of(Entries(call).Where(test), call.Map.ClassName == JavaMap.Sorted ? JavaMap.Sorted : JavaMap.Linked);

    private static IEnumerable<KeyValuePair<object?, object?>> Entries(Invocation call)
    {
        call.Run.Budget.Collect(call.Map.Count);
        return call.Map.Entries.ToList();
    }

    private static object? On(Invocation call, int index, KeyValuePair<object?, object?> entry) => Closures.RunOnEntry(call.Closure(index), call.Map, entry, call.Run);

    private static bool Test(Invocation call, KeyValuePair<object?, object?> entry) => Truth.Of(On(call, 0, entry), call.Run);

    private static MapEntry? First(Invocation call, IEnumerable<KeyValuePair<object?, object?>> entries) =>
        entries.Select(entry => new MapEntry(entry.Key, entry.Value, call.Map)).FirstOrDefault();

    private static JavaMap Groups(Invocation call)
    {
        var groups = new JavaMap();
        foreach (var entry in Entries(call))
        {
            var key = On(call, 0, entry);
            if (groups[key] is not JavaMap group)
                groups[key] = group = new JavaMap();
            group[entry.Key] = entry.Value;
        }
        return groups;
    }

    private static Func<MapEntry, MapEntry, int> Order(Invocation call) => call.Closure(0).ParameterCount == 2
        ? (left, right) => Sorting.Sign(call.Call(0, left, right), call.Run)
        : (left, right) => Sorting.NumberAware(call.Call(0, left), call.Call(0, right), call.Run);

    private static JavaMap SortedBy(Invocation call, Func<MapEntry, MapEntry, int> order) => JavaMap.Of(
        Sorting.Sorted(call.Items, (left, right) => order((MapEntry)left!, (MapEntry)right!), call.Run).Select(entry => KeyValuePair.Create(((MapEntry)entry!).Key, ((MapEntry)entry).Value)));

    private static object? Extreme(Invocation call, int sign)
    {
        var order = Order(call);
        MapEntry? best = null;
        foreach (var item in call.Items)
        {
            var entry = (MapEntry)item!;
            if (best is null || order(entry, best) * sign > 0)
                best = entry;
        }
        return best;
    }
}
