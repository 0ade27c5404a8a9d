using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Sorts as Java does: equal items keep their order, and what a comparison throws comes through.</summary>
internal static class Sorting
{
    public static List<object?> Sorted(IEnumerable<object?> items, Func<object?, object?, int> compare, Evaluation run)
    {
        object?[] sorted = [.. items];
        run.Budget.Collect(sorted.Length);
        Merge(sorted, new object?[sorted.Length], 0, sorted.Length, (left, right) =>
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
        Closure { ParameterCount: 2 } closure => (left, right) => Arithmetic.ToInt(Closures.Run(closure, [left, right], run) ?? 0),
        Closure closure => (left, right) => NumberAware(Closures.Run(closure, [left], run), Closures.Run(closure, [right], run), run),
        JavaComparator comparator => comparator.Order.Compare,
        _ => (left, right) => NumberAware(left, right, run),
    };

    private static bool CanCompare(object left, object right) =>
        Comparison.IsComparable(left) && (left.GetType() == right.GetType()
            || left is string or GString or char && right is string or GString or char
            || Arithmetic.IsNumber(left) && (Arithmetic.IsNumber(right) || right is char or string { Length: 1 })
            || left is char or string { Length: 1 } && Arithmetic.IsNumber(right));

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
