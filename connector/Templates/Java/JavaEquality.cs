using System.Numerics;
using System.Runtime.CompilerServices;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Java's equals and hashCode, which keys and members of sets follow; Groovy's <c>==</c> is laxer.</summary>
internal static class JavaEquality
{
    public static readonly IEqualityComparer<object> Comparer = new KeyComparer();

    public static bool AreEqual(object? left, object? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (left, right) switch
        {
            (null, _) or (_, null) => false,
            (GString one, GString other) => one.ToString() == other.ToString(),
            (JavaMap one, JavaMap other) => one.Count == other.Count
                && one.Entries.All(entry => other.Holds(entry.Key) && AreEqual(entry.Value, other[entry.Key])),
            (MapValues one, MapValues other) => ReferenceEquals(one.Map, other.Map),
            (MapValues, _) or (_, MapValues) => false,
            (JavaSet one, JavaSet other) => one.Count == other.Count && one.Items.All(other.Contains),
            (JavaSet, JavaCollection) or (JavaCollection, JavaSet) => false,
            (JavaList { IsArray: true }, _) or (_, JavaList { IsArray: true }) => false,
            (JavaCollection one, JavaCollection other) => one.Count == other.Count && one.Items.Zip(other.Items).All(pair => AreEqual(pair.First, pair.Second)),
            (MapEntry one, MapEntry other) => AreEqual(one.Key, other.Key) && AreEqual(one.Value, other.Value),
            _ => left.Equals(right),
        };
    }

    public static int HashOf(object? value)
    {
        if (value is JavaCollection or JavaMap or MapEntry)
            RuntimeHelpers.EnsureSufficientExecutionStack();
        return HashOfAny(value);
    }

    private static int HashOfAny(object? value) => value switch
    {
        null => 0,
        string text => HashOf(text),
        GString text => unchecked(37 + HashOf(text.ToString())),
        bool truth => truth ? 1231 : 1237,
        int number => number,
        short number => number,
        sbyte number => number,
        char letter => letter,
        long number => HashOf(number),
        double number => HashOf(BitConverter.DoubleToInt64Bits(number)),
        float number => BitConverter.SingleToInt32Bits(number),
        BigInteger number => HashOf(number),
        BigDecimal number => unchecked(31 * HashOf(number.Unscaled) + number.Scale),
        JavaDate date => HashOf(date.Milliseconds),
        MapEntry entry => HashOf(entry.Key) ^ HashOf(entry.Value),
        JavaMap map => map.Entries.Aggregate(0, (sum, entry) => unchecked(sum + (HashOf(entry.Key) ^ HashOf(entry.Value)))),
        JavaSet set => set.Items.Aggregate(0, (sum, item) => unchecked(sum + HashOf(item))),
        JavaRange { From: int from, To: int to, IsEmpty: false } => unchecked((from + to + 1) * (from + to) / 2 + to),
        JavaCollection list when list is not (JavaList { IsArray: true } or MapValues) => list.Items.Aggregate(1, (hash, item) => unchecked(31 * hash + HashOf(item))),
        _ => RuntimeHelpers.GetHashCode(value),
    };

    /// <summary>Whether Java's hash of the value depends on where it lies in memory, so that it has none to print.</summary>
    public static bool HasStableHash(object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return IsStable(value);
    }

    private static bool IsStable(object? value) => value switch
    {
        null or string or GString or bool or int or short or sbyte or char or long or double or float or BigInteger or BigDecimal or JavaDate => true,
        MapEntry entry => HasStableHash(entry.Key) && HasStableHash(entry.Value),
        JavaMap map => map.Entries.All(entry => HasStableHash(entry.Key) && HasStableHash(entry.Value)),
        JavaList { IsArray: true } or MapValues => false,
        JavaCollection collection => collection.Items.All(HasStableHash),
        _ => false,
    };

    private static int HashOf(string text)
    {
        var hash = 0;
        foreach (var letter in text)
            hash = unchecked(31 * hash + letter);
        return hash;
    }

    private static int HashOf(long number) => unchecked((int)(number ^ (long)((ulong)number >> 32)));

    private static int HashOf(BigInteger number)
    {
        var bytes = BigInteger.Abs(number).ToByteArray(isUnsigned: true, isBigEndian: true);
        var hash = 0;
        var first = bytes.Length % 4;
        for (var index = 0; index < bytes.Length;)
        {
            var length = index == 0 && first != 0 ? first : 4;
            var word = 0u;
            for (var count = 0; count < length; count++)
                word = word << 8 | bytes[index++];
            hash = unchecked(31 * hash + (int)word);
        }
        return hash * number.Sign;
    }

    private sealed class KeyComparer : IEqualityComparer<object>
    {
        public new bool Equals(object? left, object? right) => AreEqual(left, right);

        public int GetHashCode(object value) => HashOf(value);
    }
}
