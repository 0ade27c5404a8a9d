using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Sorts as Java does: equal items keep their order, and what a comparison throws comes through.</summary>
internal static class Sorting
{
    public static List<object?> Sorted(IEnumerable<object?> items, Func<object?, object?, int> compare, Evaluation run)
    {
        object?[] sorted = [.. items];
        run.Budget.Collect(sorted.Length);
        Sort(sorted, (left, right) =>
        {
            run.Budget.Step();
            return compare(left, right);
        });
        return [.. sorted];
    }

    /// <summary>Groovy's order of anything: values that do not compare are ordered by their hash codes.</summary>
    public static int NumberAware(object? left, object? right, Evaluation run)
    {
        if (left is null || right is null || CanCompare(left, right))
            return Comparison.Compare(left, right, run);
        if (!JavaEquality.HasStableHash(left) || !JavaEquality.HasStableHash(right))
            throw run.Unsupported("The order of these values");
        var (first, second) = (JavaEquality.HashOf(left), JavaEquality.HashOf(right));
        return first == second && JavaEquality.AreEqual(left, right) ? 0 : first > second ? 1 : -1;
    }

    /// <summary>The order a closure gives: it compares two items, or names what to order by.</summary>
    public static Func<object?, object?, int> By(object? order, Evaluation run) => order switch
    {
        Closure { ParameterCount: 2 } closure => (left, right) => Sign(Closures.Run(closure, [left, right], run), run),
        Closure closure => (left, right) => NumberAware(Closures.Run(closure, [left], run), Closures.Run(closure, [right], run), run),
        JavaComparator comparator => comparator.Order.Compare,
        _ => (left, right) => NumberAware(left, right, run),
    };

    /// <summary>The same order where only values that compare will do.</summary>
    public static Func<object?, object?, int> StrictlyBy(object? order, Evaluation run) => order is Closure { ParameterCount: not 2 } closure
        ? (left, right) => Comparison.Compare(Closures.Run(closure, [left], run), Closures.Run(closure, [right], run), run)
        : By(order, run);

    /// <summary>What a comparing closure says, cast to an int.</summary>
    public static int Sign(object? said, Evaluation run) => (int)Casts.Cast(said, new Syntax.TypeReference(JavaClass.Named("int")), run)!;

    private static bool CanCompare(object left, object right) =>
        Comparison.IsComparable(left) && (left.GetType() == right.GetType()
            || left is string or GString or char && right is string or GString or char
            || Arithmetic.IsNumber(left) && (Arithmetic.IsNumber(right) || right is char or string { Length: 1 })
            || left is char or string { Length: 1 } && Arithmetic.IsNumber(right));

    /// <summary>How many items Java sorts by inserting; it shows when a comparator contradicts itself.</summary>
    private const int Few = 32;

    private static void Sort(object?[] items, Func<object?, object?, int> compare)
    {
        if (items.Length < Few)
            Insert(items, compare);
        else
            Merge(items, new object?[items.Length], 0, items.Length, compare);
    }

    /// <summary>Takes the run that the items start with, turned round if it falls, and puts each other item where a binary search says.</summary>
    private static void Insert(object?[] items, Func<object?, object?, int> compare)
    {
        if (items.Length < 2)
            return;
        var sorted = 2;
        if (compare(items[1], items[0]) < 0)
        {
            while (sorted < items.Length && compare(items[sorted], items[sorted - 1]) < 0)
                sorted++;
            Array.Reverse(items, 0, sorted);
        }
        else
        {
            while (sorted < items.Length && compare(items[sorted], items[sorted - 1]) >= 0)
                sorted++;
        }
        for (; sorted < items.Length; sorted++)
        {
            var item = items[sorted];
            var (low, high) = (0, sorted);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (compare(item, items[middle]) < 0)
                    high = middle;
                else
                    low = middle + 1;
            }
            Array.Copy(items, low, items, low + 1, sorted - low);
            items[low] = item;
        }
    }

    private static void Merge(object?[] items, object?[] spare, int start, int end, Func<object?, object?, int> compare)
    {
        if (end - start < 2)
            return;
        var middle = (start + end) / 2;
        Merge(items, spare, start, middle, compare);
        Merge(items, spare, middle, end, compare);
        var (left, right) = (start, middle);
        for (var index = start; index < end; index++)
            spare[index] = right >= end || left < middle && compare(items[left], items[right]) <= 0 ? items[left++] : items[right++];
        Array.Copy(spare, start, items, start, end - start);
    }
}
