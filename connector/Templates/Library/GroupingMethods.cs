using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>What Groovy adds to collections that makes maps of them.</summary>
internal static class GroupingMethods
{
    public static readonly MethodTable Table = new("Iterable to map")
    {
        ["groupBy(Closure)"] = call => Grouped(call, call.Items, 0),
        ["groupBy(Object...)"] = call => call.Arguments.FirstOrDefault(argument => argument is not Closure) is { } other
            ? throw call.Fail(TemplateErrorKind.Type, "java.lang.ClassCastException", $"'{ValueText.Shortened(other, call.Run)}' is no closure to group by.")
            : Grouped(call, call.Items, 0),
        ["countBy(Closure)"] = call =>
        {
            var counts = new JavaMap();
            foreach (var item in call.Items)
            {
                var key = call.Call(0, item);
                counts[key] = (int)(counts[key] ?? 0) + 1;
            }
            return counts;
        },
        ["collectEntries()"] = call => Entries(call, call.Items),
        ["collectEntries(Closure)"] = call => Entries(call, call.Items.Select(item => call.Call(0, item))),
    };

    /// <summary>A map of what each value stands for: an entry, a map, or a list of key and value.</summary>
    public static JavaMap Entries(Invocation call, IEnumerable<object?> values)
    {
        var map = new JavaMap();
        foreach (var value in values)
        {
            switch (value)
            {
                case MapEntry entry:
                    map[entry.Key] = entry.Value;
                    break;
                case JavaMap other:
                    foreach (var (key, copied) in other.Entries)
                        map[key] = copied;
                    break;
                case JavaCollection pair:
                    map[pair.Count > 0 ? pair.Items[0] : null] = pair.Count > 1 ? pair.Items[1] : null;
                    break;
                case null:
                    throw call.Fail(TemplateErrorKind.NullReference, "java.lang.NullPointerException", "Null is no entry of a map.");
                default:
                    JavaProxy.Of(value, new Syntax.TypeReference(JavaClass.Named("java.util.Map$Entry")), call.Run);
                    break;
            }
        }
        return map;
    }

    private static JavaMap Grouped(Invocation call, IEnumerable<object?> items, int level)
    {
        var groups = new JavaMap();
        foreach (var item in items)
        {
            var key = call.Count == 0 ? item : Closures.Run(call.Closure(level), [item], call.Run);
            if (groups[key] is JavaList group)
                group.Values.Add(item);
            else
                groups[key] = new JavaList([item]);
        }
        if (level + 1 >= call.Count)
            return groups;
        foreach (var (key, group) in groups.Entries.ToList())
            groups[key] = Grouped(call, ((JavaList)group!).Items, level + 1);
        return groups;
    }
}
