using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of lists, ranges and arrays, which have places.</summary>
internal static class ListMethods
{
    /// <summary>Those that only read.</summary>
    public static readonly MethodTable Reading = new("List places")
    {
        ["getAt(Range)"] = call => Stretch(call, (JavaRange)call.NotNull(0)),
        ["getAt(Collection)"] = call => new JavaList(call.Collection(0).SelectMany(key => key is JavaRange range ? Stretch(call, range).Items : [Properties.At(call.Target, key, call.Run, call.Offset)])),
        ["getAt(int)"] = call => At(call, call.Int(0)),
        ["reverse()"] = call => call.Target is JavaList { IsArray: true } array ? JavaList.Array(array.ComponentName, array.Items.Reverse()) : new JavaList(Items(call).Reverse()),
        ["reverseEach(Closure)"] = call =>
        {
            foreach (var item in Items(call).Reverse())
            {
                call.Run.Budget.Step();
                call.Call(0, item);
            }
            return call.Target;
        },
        ["getIndices()"] = call => Items(call).Count == 0 ? new JavaList([]) : JavaRange.OfInts(0, Items(call).Count - 1),
        ["transpose()"] = call => Transposed(call),
        ["indexOf(Object)"] = call => ObjectMethods.IndexOf(Items(call), item => JavaEquality.AreEqual(item, call[0])),
        ["lastIndexOf(Object)"] = call => ((List<object?>)[.. Items(call)]).FindLastIndex(item => JavaEquality.AreEqual(item, call[0])),
        ["get(int)"] = call => call.Int(0) is var place && place >= 0 && place < Items(call).Count ? Items(call)[place] : throw OutOfBounds(call, place),
        ["subList(int,int)"] = call => call.Int(0) is var start && call.Int(1) is var end && start >= 0 && end <= Items(call).Count && start <= end
            ? new JavaList(Part(call, start, end))
            : call.Int(0) >= 0 && call.Int(1) <= Items(call).Count
            ? throw call.Argument($"No part of a list reaches from {call.Int(0)} to {call.Int(1)}.", says: $"fromIndex({call.Int(0)}) > toIndex({call.Int(1)})")
            : throw Failures.Index("java.lang.IndexOutOfBoundsException", $"The list has no part from {call.Int(0)} to {call.Int(1)}.", call.Run),
    };

    public static readonly MethodTable Table = new("List", Reading, CollectionMethods.Growing)
    {
        ["add(int,Object)"] = call => Insert(call, call.Int(0), [call[1]]) is var _ ? null : null,
        ["addAll(int,Collection)"] = call => Insert(call, call.Int(0), call.Collection(1)),
        ["set(int,Object)"] = call => Set(call, call.Int(0), call[1]),
        ["putAt(int,Object)"] = call => PutAt(call, call.Int(0), call[1]),
        ["putAt(List,Object)"] = call => PutAtEach(call),
        ["addAll(int,Object,Object...)"] = call => Insert(call, call.Int(0), call.Arguments[1..]),
        ["remove(int)"] = call => RemoveAt(call, call.Int(0)),
        ["remove(Object)"] = call => ObjectMethods.IndexOf(call.List.Items, item => JavaEquality.AreEqual(item, call[0])) is var place && place >= 0 && RemoveAt(call, place) is var _,
        ["removeAt(int)"] = call => RemoveAt(call, call.Int(0)),
        ["removeElement(Object)"] = call => ObjectMethods.IndexOf(call.List.Items, item => JavaEquality.AreEqual(item, call[0])) is var place && place >= 0 && RemoveAt(call, place) is var _,
        ["pop()"] = call => call.List.Count > 0 ? RemoveAt(call, call.List.Count - 1) : throw call.Fail(
            TemplateErrorKind.Index, "java.util.NoSuchElementException", "'pop()' asks an empty list for an item.", "Cannot pop() an empty List"),
        ["push(Object)"] = call => Insert(call, call.List.Count, [call[0]]),
        ["reverse(boolean)"] = call => (bool)call[0]! ? Replace(call, [.. call.List.Items.Reverse()]) : new JavaList(call.List.Items.Reverse()),
        ["swap(int,int)"] = call =>
        {
            (call.List.Values[call.Int(0)], call.List.Values[call.Int(1)]) = (Items(call)[Bounded(call, 1)], Items(call)[Bounded(call, 0)]);
            return call.Target;
        },
        ["replaceAll(Closure)"] = call => Replace(call, [.. call.Items.Select(item => call.Call(0, item))]) is var _ ? null : null,
        // Java's own sort, which gives nothing back, comes before Groovy's.
        ["sort(java.util.Comparator)"] = call => IterableMethods.Sorted(call, call[0], inPlace: true) is var _ ? null : null,
        ["withDefault(Closure)"] = call => throw call.Unsupported("A list with default values"),
    };

    public static readonly MethodTable Linked = new("LinkedList", Table)
    {
        ["getFirst|element()"] = call => IterableMethods.FirstOf(call, call.List.Items),
        ["getLast()"] = call => IterableMethods.FirstOf(call, call.List.Items.Reverse()),
        ["peek|peekFirst()"] = call => call.List.Items.FirstOrDefault(),
        ["peekLast()"] = call => call.List.Items.LastOrDefault(),
        ["poll|pollFirst()"] = call => call.List.Count == 0 ? null : RemoveAt(call, 0),
        ["pollLast()"] = call => call.List.Count == 0 ? null : RemoveAt(call, call.List.Count - 1),
        ["addFirst(Object)"] = call => Insert(call, 0, [call[0]]) is var _ ? null : null,
        ["addLast|offer(Object)"] = call => Insert(call, call.List.Count, [call[0]]) is var _ && call.Name == "offer" ? true : null,
    };

    public static readonly MethodTable Array = new("array", Reading, CollectionMethods.Table)
    {
        ["putAt(int,Object)"] = call => PutInArray(call),
        ["getLength()"] = call => throw call.Unsupported("The method getLength of an array"),
    };

    public static readonly MethodTable Range = new("Range", Reading, CollectionMethods.Growing)
    {
        ["getFrom()"] = call => ((JavaRange)call.Target!).From,
        ["getTo()"] = call => ((JavaRange)call.Target!).To,
        ["isReverse()"] = call => ((JavaRange)call.Target!).IsReverse,
        ["step(int)"] = call => Stepped(call),
        ["step(int,Closure)"] = call =>
        {
            foreach (var item in Stepped(call).Items)
                call.Call(1, item);
            return null;
        },
        ["containsWithinBounds(Object)"] = call => ((JavaRange)call.Target!) is var range && call[0] is int or string
            && Comparison.Compare(range.From, call[0], call.Run) <= 0 && Comparison.Compare(call[0], range.To, call.Run) <= 0,
    };

    private static IReadOnlyList<object?> Items(Invocation call) => CollectionMethods.Of(call).Items;

    /// <summary>What <c>subList</c> gives. Of a range that runs backwards Groovy takes the part from the wrong end.</summary>
    public static IEnumerable<object?> Part(Invocation call, int start, int end) => call.Target is JavaRange { IsReverse: true, From: int } && start < end
        ? Items(call).Skip(Items(call).Count - end).Take(end - start)
        : Items(call).Skip(start).Take(end - start);

    private static JavaCollection Stretch(Invocation call, JavaRange range)
    {
        if (Items(call).Count == 0 && range.Ends is (0, -1))
            return new JavaList([]);
        var (start, count, isReverse) = Ranges.Stretch(range, Items(call).Count, call.Run);
        List<object?> part = [.. Part(call, start, start + count)];
        if (isReverse)
            part.Reverse();
        return new JavaList(part);
    }

    private static object? At(Invocation call, int place)
    {
        var count = Items(call).Count;
        var found = place < 0 ? place + count : place;
        if (found >= 0 && found < count)
            return Items(call)[found];
        if (found >= 0 && call.Target is not JavaList { IsArray: true })
            return null;
        throw Failures.Index(
            "java.lang.ArrayIndexOutOfBoundsException",
            $"The index {place} lies outside of {count} items.",
            call.Run,
            found < 0 ? $"Negative array index [{place}] too large for array size {count}" : $"Index {place} out of bounds for length {count}");
    }

    private static Parsing.TemplateFailure OutOfBounds(Invocation call, int place) =>
        Failures.Index("java.lang.IndexOutOfBoundsException", $"The index {place} lies outside of {Items(call).Count} items.", call.Run, $"Index {place} out of bounds for length {Items(call).Count}");

    private static int Bounded(Invocation call, int argument) => call.Int(argument) is var place && place >= 0 && place < Items(call).Count ? place : throw OutOfBounds(call, place);

    private static JavaList Growing(Invocation call) => call.List is { CanGrow: true } list ? list : throw Failures.Unmodifiable(call.Run);

    private static bool Insert(Invocation call, int place, IReadOnlyList<object?> items)
    {
        var list = Growing(call);
        if (place < 0 || place > list.Count)
            throw Failures.Index("java.lang.IndexOutOfBoundsException", $"The index {place} lies outside of {list.Count} items.", call.Run, $"Index: {place}, Size: {list.Count}");
        call.Run.Budget.Collect(items.Count);
        list.Values.InsertRange(place, items.ToList());
        list.Changes++;
        return items.Count > 0;
    }

    private static object? Set(Invocation call, int place, object? value)
    {
        if (!call.List.CanChange)
            throw Failures.Unmodifiable(call.Run);
        if (place < 0 || place >= call.List.Count)
            throw OutOfBounds(call, place);
        var old = call.List.Values[place];
        call.List.Values[place] = value;
        return old;
    }

    /// <summary>Groovy fills up with null when the place lies behind the end.</summary>
    /// <summary>The same value at several places, which must be there.</summary>
    private static object? PutAtEach(Invocation call)
    {
        if (call[0] is not JavaList places)
            throw call.Unsupported("To put a value at a range of places");
        foreach (var place in places.Items)
        {
            if (place is not int index)
                throw call.Unsupported("To put a value at such places");
            Set(call, index, call[1]);
        }
        return null;
    }

    private static object? PutAt(Invocation call, int place, object? value)
    {
        var found = place < 0 ? place + call.List.Count : place;
        if (found < 0)
            At(call, place);
        if (found < call.List.Count)
        {
            Set(call, found, value);
            return null;
        }
        var list = Growing(call);
        call.Run.Budget.Collect(found - list.Count);
        while (list.Values.Count < found)
            list.Values.Add(null);
        list.Values.Add(value);
        list.Changes++;
        return null;
    }

    private static object? PutInArray(Invocation call)
    {
        At(call, call.Int(0));
        var place = call.Int(0) < 0 ? call.Int(0) + call.List.Count : call.Int(0);
        var component = call.List.ComponentName;
        call.List.Values[place] = JavaClass.TryResolve(component, out var type) ? Casts.Cast(call[1], new Syntax.TypeReference(type), call.Run) : throw call.Unsupported("An array of arrays");
        return null;
    }

    private static object? RemoveAt(Invocation call, int place)
    {
        var list = Growing(call);
        if (place < 0 || place >= list.Count)
            throw OutOfBounds(call, place);
        var old = list.Values[place];
        list.Values.RemoveAt(place);
        list.Changes++;
        return old;
    }

    private static JavaList Replace(Invocation call, List<object?> items)
    {
        var list = call.List.CanChange ? call.List : throw Failures.Unmodifiable(call.Run);
        list.Values.Clear();
        list.Values.AddRange(items);
        return list;
    }

    private static JavaList Transposed(Invocation call)
    {
        List<IReadOnlyList<object?>> rows = [.. Items(call).Select(row => row as JavaCollection ?? throw call.Unsupported("To transpose what is no list of lists")).Select(row => row.Items)];
        var width = rows.Count == 0 ? 0 : rows.Min(row => row.Count);
        return new JavaList(Enumerable.Range(0, width).Select(column => new JavaList(rows.Select(row => row[column]))));
    }

    private static JavaList Stepped(Invocation call)
    {
        var step = call.Int(0);
        if (step == 0 && Items(call).Count > 1)
            throw call.Argument("A step of zero leads nowhere.", "groovy.lang.GroovyRuntimeException");
        var items = step < 0 ? Items(call).Reverse() : Items(call);
        return new JavaList(items.Where((_, index) => index % Math.Max(1, Math.Abs(step)) == 0));
    }
}
