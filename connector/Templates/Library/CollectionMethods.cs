using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of lists, sets, ranges and arrays alike; what they give is of the same kind.</summary>
internal static class CollectionMethods
{
    public static readonly MethodTable Table = new("Collection", IterableMethods.Table, ObjectMethods.Table)
    {
        ["isEmpty()"] = call => Of(call).Count == 0,
        ["contains(Object)"] = call => Contains(call, call[0]),
        ["containsAll(Collection)"] = call => call.Collection(0).All(item => Contains(call, item)),
        ["containsAll(Array)"] = call => call.Collection(0).All(item => Contains(call, item)),
        ["isCase(Object)"] = call => Contains(call, call[0]),
        ["findAll(Closure)"] = call => Similar(call, Of(call).Items.Where(item => call.Test(0, item))),
        ["findAll()"] = call => Similar(call, Of(call).Items.Where(item => Truth.Of(item, call.Run))),
        ["plus(Array)"] = call => Similar(call, TakesItemsOf(call) ? Of(call).Items.Concat(call.Collection(0)) : Of(call).Items.Append(call[0])),
        ["plus(Iterable)"] = call => Similar(call, Of(call).Items.Concat(call.Collection(0))),
        ["plus(Object)"] = call => Similar(call, Of(call).Items.Append(call[0])),
        ["minus(Collection)"] = call => Similar(call, Of(call).Items.Where(item => !call.Collection(0).Any(other => Comparison.AreEqual(item, other, call.Run)))),
        ["minus(Object)"] = call => Similar(call, Of(call).Items.Where(item => !Comparison.AreEqual(item, call[0], call.Run))),
        ["multiply(Number)"] = call => call.Int(0) < 0 && Of(call).Count > 0
            ? throw call.Argument($"A list cannot be repeated {call.Int(0)} times.", says: $"Illegal Capacity: {call.Int(0) * Of(call).Count}")
            : new JavaList(Enumerable.Range(0, Math.Max(0, call.Int(0))).SelectMany(_ =>
        {
            call.Run.Budget.Step();
            return Iteration.Of(call.Target, call.Run);
        })),
        ["intersect(Collection)"] = call => Similar(call, Intersection(call)),
        ["flatten()"] = call => Similar(call, Flat(Of(call).Items, call.Run)),
        ["take(int)"] = call => Same(call, Of(call).Items.Take(call.Int(0))),
        ["drop(int)"] = call => Same(call, Of(call).Items.Skip(call.Int(0))),
        ["takeRight(int)"] = call => Same(call, ListMethods.Part(call, Math.Max(0, Of(call).Count - Math.Max(0, call.Int(0))), Of(call).Count)),
        ["dropRight(int)"] = call => Same(call, ListMethods.Part(call, 0, Math.Clamp(Of(call).Count - Math.Max(0, call.Int(0)), 0, Of(call).Count))),
        ["takeWhile(Closure)"] = call => Same(call, Of(call).Items.TakeWhile(item => call.Test(0, item))),
        ["dropWhile(Closure)"] = call => Same(call, Of(call).Items.SkipWhile(item => call.Test(0, item))),
        ["tail()"] = call => Of(call).Count == 0 ? Empty(call) : Same(call, Of(call).Items.Skip(1)),
        ["init()"] = call => Of(call).Count == 0 ? Empty(call) : Same(call, Of(call).Items.SkipLast(1)),
        ["toUnique()"] = call => Same(call, Unique(call, null)),
        ["toUnique(Comparator)"] = call => Same(call, Unique(call, call[0])),
        ["getAt(String)"] = call => Properties.Get(call.Target, call.String(0), call.Run, call.Offset),
        ["asImmutable()"] = call => call.Target is JavaSet set ? new JavaSet(set.Items, "java.util.Collections$UnmodifiableSet") : new JavaList([.. Of(call).Items], JavaList.Unmodifiable),
        ["toArray()"] = call => JavaList.Array("java.lang.Object", Of(call).Items),
        ["toArray(Array)"] = call => Stored(call, ((JavaList)call.NotNull(0)).ComponentName),
        ["forEach(Closure)"] = call =>
        {
            foreach (var item in call.Items)
                call.Call(0, item);
            return null;
        },
    };

    /// <summary>Those that can change the collection.</summary>
    public static readonly MethodTable Growing = new("Collection", Table)
    {
        ["add(Object)"] = call => Add(call, call[0]),
        ["addAll(Collection)"] = call => call.Collection(0).ToList().Aggregate(false, (changed, item) => Add(call, item) | changed),
        ["addAll(Array)"] = call => call.Collection(0).Aggregate(false, (changed, item) => Add(call, item) | changed),
        ["addAll(Object...)"] = call => call.Arguments is [null]
            ? throw call.Argument("Null leaves open which method 'addAll' is meant.", "groovy.lang.GroovyRuntimeException")
            : call.Arguments.Aggregate(false, (changed, item) => Add(call, item) | changed),
        ["leftShift(Object)"] = call => Add(call, call[0]) is var _ ? call.Target : null,
        ["removeAll(Closure)"] = call => Keep(call, item => !call.Test(0, item)),
        ["removeAll(Collection)"] = call => Keep(call, item => !call.Collection(0).Any(other => JavaEquality.AreEqual(item, other))),
        ["removeAll(Array)"] = call => Keep(call, item => !call.Collection(0).Any(other => JavaEquality.AreEqual(item, other))),
        ["removeAll(Object...)"] = call => Keep(call, item => !IsGiven(call, item)),
        ["removeIf(Closure)"] = call => Keep(call, item => call.Call(0, item) switch
        {
            bool goes => !goes,
            null => throw call.Fail(TemplateErrorKind.NullReference, "java.lang.NullPointerException", "'removeIf' needs true or false, and its closure gives null."),
            _ => throw call.Fail(TemplateErrorKind.Type, "java.lang.ClassCastException", "'removeIf' needs true or false from its closure."),
        }),
        ["retainAll(Closure)"] = call => Keep(call, item => call.Test(0, item)),
        ["retainAll(Collection)"] = call => Keep(call, item => call.Collection(0).Any(other => JavaEquality.AreEqual(item, other))),
        ["retainAll(Object...)"] = call => Keep(call, item => IsGiven(call, item)),
        ["unique()"] = call => Uniquely(call, null, inPlace: true),
        ["unique(boolean)"] = call => Uniquely(call, null, (bool)call[0]!),
        ["unique(Comparator)"] = call => Uniquely(call, call[0], inPlace: true),
        ["unique(boolean,Comparator)"] = call => Uniquely(call, call[1], (bool)call[0]!),
        ["clear()"] = call => Keep(call, _ => false) ? null : null,
    };

    public static readonly MethodTable Set = new("Set", Growing)
    {
        ["remove(Object)"] = call => Remove(call, call[0]),
        ["getAt(int)"] = call => Of(call).Items.ElementAtOrDefault(call.Int(0) < 0 ? call.Int(0) + Of(call).Count : call.Int(0)),
    };

    public static JavaCollection Of(Invocation call) => (JavaCollection)call.Target!;

    /// <summary>The items of lists within lists, at any depth.</summary>
    public static IEnumerable<object?> Flat(IEnumerable<object?> items, Evaluation run)
    {
        foreach (var item in items)
        {
            run.Budget.Step();
            if (item is not JavaCollection inner)
            {
                yield return item;
                continue;
            }
            run.Budget.Enter();
            foreach (var flat in Flat(inner.Items, run))
                yield return flat;
            run.Budget.Leave();
        }
    }

    /// <summary>An array of objects takes an array of primitive values for one more object.</summary>
    private static bool TakesItemsOf(Invocation call) => call.Target is JavaList { IsArray: true } own
        && (JavaClass.IsPrimitiveName(own.ComponentName) || !JavaClass.IsPrimitiveName(((JavaList)call[0]!).ComponentName));

    /// <summary>Whether an item is among the arguments, of which a lone null is none.</summary>
    private static bool IsGiven(Invocation call, object? item) =>
        Array.Exists(call.Arguments is [null] ? [call.NotNull(0)] : call.Arguments, other => JavaEquality.AreEqual(item, other));

    /// <summary>A collection of the same kind: a set of a set, and else a list.</summary>
    private static JavaCollection Similar(Invocation call, IEnumerable<object?> items) => call.Target switch
    {
        JavaSet set => new JavaSet(items, set.ClassName == JavaSet.Sorted ? JavaSet.Sorted : JavaSet.Linked),
        JavaList { IsArray: true } array when call.Name is "plus" or "minus" => JavaList.Array(array.ComponentName, items),
        _ => new JavaList(items),
    };

    /// <summary>A part of the collection: of an array an array.</summary>
    private static JavaCollection Same(Invocation call, IEnumerable<object?> items) => call.Target is JavaList { IsArray: true } array ? JavaList.Array(array.ComponentName, items) : Similar(call, items);

    private static object Empty(Invocation call) => throw call.Fail(
        TemplateErrorKind.Index,
        "java.util.NoSuchElementException",
        $"'{call.Name}()' asks an empty collection for its items.",
        $"Cannot access {call.Name}() for an empty {(call.Target is JavaList { IsArray: true } ? "array" : "List")}");

    private static JavaList Stored(Invocation call, string component)
    {
        if (JavaClass.TryResolve(component, out var type) && Of(call).Items.FirstOrDefault(item => item is not null && !JavaClass.Of(item)!.IsA(type.Name)) is { } other)
            throw call.Fail(TemplateErrorKind.Thrown, "java.lang.ArrayStoreException", $"An array of '{type.SimpleName}' cannot hold '{ValueText.Shortened(other, call.Run)}'.");
        return JavaList.Array(component, Of(call).Items);
    }

    private static bool Contains(Invocation call, object? item)
    {
        // An IntRange knows ints and BigIntegers only.
        if (call.Target is JavaRange { From: int first, To: int last } && item is System.Numerics.BigInteger number)
            return number >= first && number <= last;
        if (call.Target is JavaSet set)
            return set.Contains(item);
        call.Run.Budget.Collect(Of(call).Count);
        return call.Target is JavaList { IsArray: true }
            ? Of(call).Items.Any(other => Comparison.AreEqual(other, item, call.Run))
            : Of(call).Items.Any(other => JavaEquality.AreEqual(other, item) || call.Target is JavaRange { From: string } && Comparison.AreEqual(other, item, call.Run));
    }

    private static IEnumerable<object?> Intersection(Invocation call)
    {
        // Groovy walks through the longer collection and asks the shorter.
        var (asked, walked) = (Of(call).Items, call.Collection(0));
        if (asked.Count > walked.Count)
            (asked, walked) = (walked, asked);
        return walked.Where(item => asked.Any(other => Sorting.NumberAware(item, other, call.Run) == 0));
    }

    private static bool Add(Invocation call, object? item)
    {
        call.Run.Budget.Step();
        switch (call.Target)
        {
            case JavaSet { CanGrow: true } set:
                return set.Add(item);
            case JavaList { CanGrow: true } list:
                list.Values.Add(item);
                list.Changes++;
                return true;
            default:
                throw Failures.Unmodifiable(call.Run);
        }
    }

    private static bool Keep(Invocation call, Func<object?, bool> test)
    {
        var before = Of(call).Count;
        List<object?> kept = [.. call.Items.Where(test)];
        if (kept.Count < before)
            Refill(call, kept);
        return kept.Count < before;
    }

    private static bool Remove(Invocation call, object? item) => call.Target switch
    {
        JavaSet { CanShrink: true } set => set.Remove(item),
        MapValues { Map.IsReadOnly: false } values => values.Remove(item),
        _ => throw Failures.Unmodifiable(call.Run),
    };

    private static void Refill(Invocation call, List<object?> items)
    {
        switch (call.Target)
        {
            case JavaSet or MapValues:
                var kept = new HashSet<object>(items.OfType<object>(), JavaEquality.Comparer);
                foreach (var item in Of(call).Items)
                {
                    if (item is null ? !items.Contains(null) : !kept.Contains(item))
                        Remove(call, item);
                }
                break;
            case JavaList { CanGrow: true } list:
                list.Changes += list.Values.Count == items.Count ? 0 : 1;
                list.Values.Clear();
                list.Values.AddRange(items);
                break;
            default:
                throw Failures.Unmodifiable(call.Run);
        }
    }

    private static List<object?> Unique(Invocation call, object? order)
    {
        var kept = new List<object?>();
        var compare = Sorting.By(order, call.Run);
        foreach (var item in Of(call).Items)
        {
            call.Run.Budget.Collect(kept.Count + 1);
            if (!kept.Exists(other => compare(item, other) == 0))
                kept.Add(item);
        }
        return kept;
    }

    private static JavaCollection Uniquely(Invocation call, object? order, bool inPlace)
    {
        var kept = Unique(call, order);
        if (!inPlace)
            return Similar(call, kept);
        if (call.Target is MapValues or JavaSet { CanGrow: false })
            throw Failures.Unmodifiable(call.Run);
        Refill(call, kept);
        return Of(call);
    }
}
