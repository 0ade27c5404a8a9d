using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The static methods of Arrays and Collections.</summary>
internal static class CollectionStatics
{
    public static readonly MethodTable Arrays = new("Arrays")
    {
        ["asList(Array)"] = call => new JavaList([.. call.Collection(0)], JavaList.FixedList),
        ["asList(Object...)"] = call => new JavaList([.. call.Arguments], JavaList.FixedList),
        ["toString(Array)"] = call => $"[{string.Join(", ", call.Collection(0).Select(item => JavaText.Of(item, call.Run)))}]",
        ["equals(Array,Array)"] = call => call.Collection(0).SequenceEqual(call.Collection(1), EqualityComparer<object?>.Create(JavaEquality.AreEqual, _ => 0)),
        ["sort(Array)"] = call => Refill(call, Sorting.Sorted(call.Collection(0), (left, right) => Comparison.CompareAsJava(left, right, call.Run), call.Run)),
        ["copyOf(Array,int)"] = call => Sized(call, 0, call.Int(1)),
        ["copyOfRange(Array,int,int)"] = call => Sized(call, call.Int(1), call.Int(2)),
        ["fill(Array,Object)"] = call => Refill(call, [.. Enumerable.Repeat(Fitting(call), call.Collection(0).Count)]),
    };

    public static readonly MethodTable Collections = new("Collections")
    {
        ["sort(List)"] = call => Refill(call, Sorting.Sorted(call.Collection(0), (left, right) => Comparison.CompareAsJava(left, right, call.Run), call.Run)),
        ["sort(List,Comparator)"] = call => Refill(call, Sorting.Sorted(call.Collection(0), Sorting.By(call[1], call.Run), call.Run)),
        ["reverse(List)"] = call => Refill(call, [.. call.Collection(0).Reverse()]),
        ["max(Collection)"] = call => Extreme(call, 1),
        ["min(Collection)"] = call => Extreme(call, -1),
        ["emptyList()"] = _ => new JavaList([], JavaList.Unmodifiable),
        ["emptyMap()"] = _ => new JavaMap("java.util.Collections$UnmodifiableMap"),
        ["emptySet()"] = _ => new JavaSet([], "java.util.Collections$UnmodifiableSet"),
        ["singletonList|singleton(Object)"] = call => call.Name == "singletonList" ? new JavaList([call[0]], JavaList.Unmodifiable) : new JavaSet([call[0]], "java.util.Collections$UnmodifiableSet"),
        ["unmodifiableList(List)"] = call => new JavaList([.. call.Collection(0)], JavaList.Unmodifiable),
        ["unmodifiableMap(Map)"] = call => JavaMap.Of(((JavaMap)call.NotNull(0)).Entries, "java.util.Collections$UnmodifiableMap"),
        ["nCopies(int,Object)"] = call => call.Int(0) >= 0
            ? Repeated(call)
            : throw call.Argument("A list cannot have a negative size.", says: $"List length = {call.Int(0)}"),
        ["frequency(Collection,Object)"] = call => call.Collection(0).Count(item => JavaEquality.AreEqual(item, call[1])),
        ["addAll(Collection,Object...)"] = call => Invoker.Invoke(call[0], "addAll", [new JavaList(call.Arguments.Skip(1))], call.Run, call.Offset),
        ["reverseOrder()"] = call => new JavaComparator(Comparer<object?>.Create((left, right) => Comparison.CompareAsJava(right, left, call.Run))),
        ["reverseOrder(Comparator)"] = call => Sorting.By(call.NotNull(0), call.Run) is var order ? new JavaComparator(Comparer<object?>.Create((left, right) => order(right, left))) : null,
        ["swap(List,int,int)"] = call => Invoker.Invoke(call[0], "swap", [call[1], call[2]], call.Run, call.Offset) is var _ ? null : null,
    };

    private static JavaList Repeated(Invocation call)
    {
        call.Run.Budget.Collect(call.Int(0));
        return new JavaList([.. Enumerable.Repeat(call[1], call.Int(0))], JavaList.Unmodifiable);
    }

    private static object? Refill(Invocation call, List<object?> items)
    {
        if (call[0] is not JavaList { CanChange: true } list)
            throw Failures.Unmodifiable(call.Run);
        list.Values.Clear();
        list.Values.AddRange(items);
        return null;
    }

    /// <summary>What an array is filled with, if it takes that.</summary>
    private static object? Fitting(Invocation call)
    {
        var component = ((JavaList)call.NotNull(0)).ComponentName;
        if (JavaClass.IsPrimitiveName(component))
        {
            return ParameterKind.Of(component).Accepts(call[1])
                ? Casts.Cast(call[1], new Syntax.TypeReference(JavaClass.Named(component)), call.Run)
                : throw call.Fail(TemplateErrorKind.MissingMethod, "groovy.lang.MissingMethodException", $"An array of '{component}' cannot be filled with '{ValueText.Shortened(call[1], call.Run)}'.");
        }
        return call[1] is null || JavaClass.Of(call[1])!.IsA(component)
            ? call[1]
            : throw call.Fail(TemplateErrorKind.Thrown, "java.lang.ArrayStoreException", $"An array of '{component}' cannot hold '{ValueText.Shortened(call[1], call.Run)}'.");
    }

    private static JavaList Sized(Invocation call, int start, int end)
    {
        var array = (JavaList)call[0]!;
        if (call[0] is not null && call.Name == "copyOf" && end < 0)
            throw call.Fail(TemplateErrorKind.Index, "java.lang.NegativeArraySizeException", $"No array has {end} items.", says: $"{end}");
        if (end < start)
            throw call.Argument($"No part of an array reaches from {start} to {end}.", says: $"{start} > {end}");
        if (start < 0 || start > array.Count)
            throw Failures.Index("java.lang.ArrayIndexOutOfBoundsException", $"An array of {array.Count} items has no part that starts at {start}.", call.Run);
        call.Run.Budget.Collect(end - start);
        var missing = JavaClass.IsPrimitiveName(array.ComponentName) ? Casts.Initial(new Syntax.TypeReference(JavaClass.Named(array.ComponentName))) : null;
        return JavaList.Array(array.ComponentName, Enumerable.Range(start, end - start).Select(index => index < array.Count ? array.Items[index] : missing));
    }

    private static object? Extreme(Invocation call, int sign)
    {
        if (call.Collection(0).Count == 0)
            throw call.Fail(TemplateErrorKind.Index, "java.util.NoSuchElementException", "An empty collection has no greatest or least item.");
        return call.Collection(0).Aggregate((best, item) => Comparison.CompareAsJava(item, best, call.Run) * sign > 0 ? item : best);
    }
}
