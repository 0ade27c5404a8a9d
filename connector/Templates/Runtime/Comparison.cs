using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Groovy's <c>==</c> and <c>&lt;</c>.</summary>
internal static class Comparison
{
    public static bool AreEqual(object? left, object? right, Budget budget)
    {
        budget.Enter();
        var equal = Equal(Values.Normalise(left), Values.Normalise(right), budget);
        budget.Leave();
        return equal;
    }

    /// <summary>Negative, zero or positive; null stands before everything.</summary>
    public static int Compare(object? left, object? right, Budget budget) => (Values.Normalise(left), Values.Normalise(right)) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => string.CompareOrdinal(one, other),
        (bool one, bool other) => one.CompareTo(other),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        (DateTime one, DateTime other) => one.CompareTo(other),
        var (one, other) when Arithmetic.IsNumber(one) && Arithmetic.IsNumber(other) => Arithmetic.Compare(one, other),
        var (one, other) => throw new TemplateFailure(
            TemplateErrorKind.Type, $"Cannot compare '{ValueText.Of(one, budget)}' ({Values.TypeName(one)}) with '{ValueText.Of(other, budget)}' ({Values.TypeName(other)}).", budget.Offset),
    };

    private static bool Equal(object? left, object? right, Budget budget)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (Arithmetic.IsNumber(left) && Arithmetic.IsNumber(right))
            return Arithmetic.Compare(left, right) == 0;
        if (Values.AsMap(left) is { } one && Values.AsMap(right) is { } other)
        {
            return one.Count == other.Count
                && one.All(entry => Values.TryGet(right, entry.Key, out var value) && AreEqual(entry.Value, value, budget));
        }
        if (Values.AsList(left) is { } items && Values.AsList(right) is { } others)
            return items.Count == others.Count && items.Zip(others).All(pair => AreEqual(pair.First, pair.Second, budget));
        return left.Equals(right);
    }
}
