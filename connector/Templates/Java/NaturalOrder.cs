namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>The order of Comparable keys in sorted maps and sets; keys that do not compare keep their places.</summary>
internal sealed class NaturalOrder : IComparer<object?>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(object? left, object? right) => (left, right) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (IComparable one, IComparable other) when one.GetType() == other.GetType() => one.CompareTo(other),
        (BigDecimal one, BigDecimal other) => BigDecimal.Compare(one, other),
        (JavaDate one, JavaDate other) => one.Milliseconds.CompareTo(other.Milliseconds),
        _ => 0,
    };
}
