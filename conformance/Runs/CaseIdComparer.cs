namespace OpsRampHarness.Conformance.Runs;

/// <summary>Orders ids ordinally, except that runs of digits compare as numbers: <c>users=99</c> before <c>users=100</c>.</summary>
public sealed class CaseIdComparer : IComparer<string>
{
    /// <summary>The only instance needed.</summary>
    public static CaseIdComparer Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (left.Length > 0 && right.Length > 0)
        {
            var leftLength = Math.Max(Digits(left), 1);
            var rightLength = Math.Max(Digits(right), 1);
            var bothNumbers = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            var order = bothNumbers
                ? CompareNumbers(left[..leftLength], right[..rightLength])
                : left[0].CompareTo(right[0]);
            if (order != 0) return order;

            left = left[(bothNumbers ? leftLength : 1)..];
            right = right[(bothNumbers ? rightLength : 1)..];
        }

        var rest = left.Length.CompareTo(right.Length);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }
}
