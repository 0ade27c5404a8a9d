using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>What Groovy adds to everything with items: collections, arrays and iterators.</summary>
internal static class IterableMethods
{
    public static readonly MethodTable Table = new("Iterable", GroupingMethods.Table)
    {
        ["size()"] = call => call.Target is JavaCollection collection ? collection.Count : call.Items.Count(),
        ["join()"] = call => Joined(call, ""),
        ["join(String)"] = call => Joined(call, call[0] is null ? "" : call.String(0)),
        ["first|head()"] = call => FirstOf(call, call.Items),
        ["last()"] = call => FirstOf(call, call.Items.Reverse()),
        ["sum()"] = call => Sum(call, call.Items),
        ["sum(Closure)"] = call => Sum(call, call.Items.Select(item => call.Call(0, item))),
        ["sum(Object)"] = call => Sum(call, call.Items.Prepend(call[0])),
        ["sum(Object,Closure)"] = call => Sum(call, call.Items.Select(item => call.Call(1, item)).Prepend(call[0])),
        ["max()"] = call => Extreme(call, call.Items.Where(item => item is not null), (left, right) => Comparison.Compare(left, right, call.Run)),
        ["min()"] = call => Extreme(call, call.Items.Where(item => item is not null), (left, right) => -Comparison.Compare(left, right, call.Run)),
        ["max(Comparator)"] = call => Extreme(call, call.Items, Sorting.StrictlyBy(call[0], call.Run)),
        ["min(Comparator)"] = call => Sorting.StrictlyBy(call[0], call.Run) is var order ? Extreme(call, call.Items, (left, right) => -Math.Sign(order(left, right))) : null,
        ["count(Closure)"] = call => call.Items.Count(item => call.Test(0, item)),
        ["count(Object)"] = call => call.Items.Count(item => Comparison.AreEqual(item, call[0], call.Run)),
        ["toList|asList()"] = call => new JavaList(call.Items),
        ["toSet()"] = call => (List<object?>)[.. call.Items] is var items ? new JavaSet(items, JavaSet.Hashed, capacity: call.Target is JavaCollection ? items.Count : 16) : null,
        ["collect(Collection,Closure)"] = call => AddAll(call, call.Items.Select(item => call.Call(1, item))),
        ["collectMany(Closure)"] = call => new JavaList(call.Items.SelectMany(item => Several(call, call.Call(0, item)))),
        ["findResults(Closure)"] = call => new JavaList(call.Items.Select(item => call.Call(0, item)).Where(result => result is not null)),
        ["withIndex()"] = call => new JavaList(call.Items.Select((item, index) => new JavaList([item, index]))),
        ["withIndex(int)"] = call => new JavaList(call.Items.Select((item, index) => new JavaList([item, index + call.Int(0)]))),
        ["indexed()"] = call => JavaMap.Of(call.Items.Select((item, index) => KeyValuePair.Create<object?, object?>(index, item))),
        ["indexed(int)"] = call => JavaMap.Of(call.Items.Select((item, index) => KeyValuePair.Create<object?, object?>(index + call.Int(0), item))),
        ["sort()"] = call => Sorted(call, null, inPlace: true),
        ["sort(boolean)"] = call => Sorted(call, null, (bool)call[0]!),
        ["sort(Comparator)"] = call => call is { Target: JavaSet } && call[0] is JavaComparator
            ? throw call.Fail(TemplateErrorKind.MissingMethod, "groovy.lang.MissingMethodException", "A set has no method 'sort(Comparator)'; 'sort(true, comparator)' or a closure will do.")
            : Sorted(call, call[0], inPlace: true),
        ["sort(boolean,Comparator)"] = call => Sorted(call, call[1], (bool)call[0]!),
        ["toSorted()"] = call => Sorted(call, null, inPlace: false),
        ["toSorted(Comparator)"] = call => Sorted(call, call[0], inPlace: false),
        ["collate(int)"] = call => Collated(call, call.Int(0), call.Int(0), keepsRest: true),
        ["collate(int,boolean)"] = call => Collated(call, call.Int(0), call.Int(0), (bool)call[1]!),
        ["collate(int,int)"] = call => Collated(call, call.Int(0), call.Int(1), keepsRest: true),
        ["collate(int,int,boolean)"] = call => Collated(call, call.Int(0), call.Int(1), (bool)call[2]!),
        ["combinations()"] = call => Combinations(call),
        ["disjoint(Iterable)"] = call => !call.Items.Any(item => call.Collection(0).Any(other => Comparison.AreEqual(item, other, call.Run))),
        ["eachCombination(Closure)"] = call =>
        {
            foreach (var combination in Combinations(call).Items)
                call.Call(0, combination);
            return null;
        },
    };

    public static object? FirstOf(Invocation call, IEnumerable<object?> items)
    {
        foreach (var item in items)
            return item;
        throw call.Fail(
            TemplateErrorKind.Index,
            "java.util.NoSuchElementException",
            $"'{call.Name}()' asks an empty collection for an item.",
            $"Cannot access {call.Name}() element from an empty {(call.Target is JavaList { IsArray: true } ? "Array" : call.Target is JavaList or JavaRange ? "List" : "Iterable")}");
    }

    /// <summary>What a closure of <c>collectMany</c> must give: a collection.</summary>
    public static IReadOnlyList<object?> Several(Invocation call, object? given) => given switch
    {
        null => throw call.Fail(TemplateErrorKind.NullReference, "java.lang.NullPointerException", "'collectMany' needs a collection from its closure and gets null."),
        JavaCollection and not JavaList { IsArray: true } => ((JavaCollection)given).Items,
        _ => throw call.Fail(TemplateErrorKind.Type, "java.lang.ClassCastException", $"'collectMany' needs a collection from its closure and gets '{ValueText.Shortened(given, call.Run)}'."),
    };

    public static JavaList Sorted(Invocation call, object? order, bool inPlace)
    {
        var sorted = Sorting.Sorted(call.Items, Sorting.By(order, call.Run), call.Run);
        if (inPlace && call.Target is JavaRange && sorted.Count > 0)
            throw Failures.Unmodifiable(call.Run);
        if (!inPlace || call.Target is not JavaList list)
            return call.Target is JavaList { IsArray: true } array && call.Name == "toSorted" ? JavaList.Array(array.ComponentName, sorted) : new JavaList(sorted);
        if (!list.CanChange)
            throw Failures.Unmodifiable(call.Run);
        list.Values.Clear();
        list.Values.AddRange(sorted);
        return list;
    }

    private static string Joined(Invocation call, string separator)
    {
        var text = new System.Text.StringBuilder();
        var isFirst = true;
        foreach (var item in call.Items)
        {
            text.Append(isFirst ? "" : separator).Append(ValueText.Of(item, call.Run));
            isFirst = false;
            call.Run.Budget.Allow(text.Length);
        }
        return call.Built(text.ToString());
    }

    private static object? Sum(Invocation call, IEnumerable<object?> items)
    {
        object? sum = null;
        var isFirst = true;
        foreach (var item in items)
        {
            sum = isFirst ? item : Operators.Apply("+", sum, item, call.Run, call.Offset);
            isFirst = false;
        }
        return sum;
    }

    private static object? Extreme(Invocation call, IEnumerable<object?> items, Func<object?, object?, int> compare)
    {
        object? best = null;
        var isFirst = true;
        foreach (var item in items)
        {
            call.Run.Budget.Step();
            if (isFirst || compare(item, best) > 0)
                best = item;
            isFirst = false;
        }
        return best;
    }

    private static object? AddAll(Invocation call, IEnumerable<object?> items)
    {
        foreach (var item in items)
            Invoker.Invoke(call[0], "add", [item], call.Run, call.Offset);
        return call[0];
    }

    private static JavaList Collated(Invocation call, int size, int step, bool keepsRest)
    {
        List<object?> items = [.. call.Items];
        if (items.Count == 0 || size <= 0)
            return new JavaList(items.Count == 0 ? [] : [call.Target is JavaRange ? call.Target : new JavaList(items)]);
        if (step <= 0)
            throw call.Run.Budget.Exceeded("for ever: a step of zero leads nowhere");
        var parts = new List<object?>();
        for (var start = 0; start < items.Count; start += step)
        {
            if (start + size > items.Count && !keepsRest)
                break;
            call.Run.Budget.Collect(Math.Min(size, items.Count - start));
            parts.Add(new JavaList(items.Skip(start).Take(size)));
        }
        return new JavaList(parts);
    }

    private static JavaList Combinations(Invocation call)
    {
        if (!call.Items.Any())
            return new JavaList([]);
        // The first list changes fastest.
        List<List<object?>> combinations = [[]];
        foreach (var options in call.Items.Select(item => item is JavaCollection collection ? collection.Items : (IReadOnlyList<object?>)[item]))
        {
            call.Run.Budget.Collect((long)combinations.Count * options.Count * 4);
            combinations = [.. options.SelectMany(option => combinations.Select(combination => (List<object?>)[.. combination, option]))];
        }
        var made = new JavaList(combinations.Select(combination => new JavaList(combination)));
        return made;
    }
}
