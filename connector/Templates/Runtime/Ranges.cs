using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Makes ranges, and lists out of what stands at a range.</summary>
internal static class Ranges
{
    public static object Of(object? from, object? to, bool excludesEnd, Evaluation run, int offset)
    {
        run.Budget.Offset = offset;
        if (from is null || to is null)
            throw run.Fail(TemplateErrorKind.Argument, "java.lang.IllegalArgumentException", "A range needs two ends, and one is null.", isExact: false);
        var written = to;
        if (excludesEnd)
        {
            var order = Comparison.Compare(from, to, run);
            if (order == 0)
                return JavaRange.OfNone(from);
            to = Invoker.Invoke(to, order > 0 ? "next" : "previous", [], run, offset);
        }
        if (from is int first && to is int last)
            return JavaRange.OfInts(first, last, excludesEnd ? written as int? : null);
        return (from, to) switch
        {
            (string one, string other) when one.Length == other.Length && one.Length > 0 && one[..^1] == other[..^1] => OfLetters(one, other),
            _ when Arithmetic.IsWhole(from) && Arithmetic.IsWhole(to) => OfNumbers(from, to!, run),
            _ => throw run.Unsupported($"A range from '{JavaText.Of(from, run)}' to '{JavaText.Of(to, run)}'"),
        };
    }

    private static JavaRange OfLetters(string first, string last)
    {
        var isReverse = first[^1] > last[^1];
        var (low, high) = isReverse ? (last, first) : (first, last);
        List<object?> items = [.. Enumerable.Range(low[^1], high[^1] - low[^1] + 1).Select(letter => low[..^1] + (char)letter)];
        if (isReverse)
            items.Reverse();
        return JavaRange.OfObjects(low, high, isReverse, items);
    }

    private static JavaRange OfNumbers(object first, object last, Evaluation run)
    {
        var isReverse = Arithmetic.Compare(first, last) > 0;
        var (low, high) = isReverse ? (last, first) : (first, last);
        var items = new List<object?>();
        for (var item = low; Arithmetic.Compare(item, high) <= 0; item = Arithmetic.Calculate("+", item, 1, run))
        {
            run.Budget.Step();
            items.Add(item);
        }
        if (isReverse)
            items.Reverse();
        return JavaRange.OfObjects(low, high, isReverse, items);
    }

    /// <summary>Which stretch of so many items a range means; negative ends count from the back.</summary>
    public static (int Start, int Count, bool IsReverse) Stretch(JavaRange range, int size, Evaluation run)
    {
        if (range.IsEmpty)
            return (0, 0, false);
        if (range.From is not int from || range.To is not int to)
            throw run.Unsupported("A range of other values than ints as an index");
        var start = from < 0 ? from + size : from;
        var end = to < 0 ? to + size : to;
        var isReverse = range.IsReverse;
        if (start > end)
            (start, end, isReverse) = (end, start, !range.IsReverse);
        if (start < 0 || end >= size)
            throw Failures.Index("java.lang.IndexOutOfBoundsException", $"The range {range.Print(run, isQuoted: false)} lies outside of 0 to {size - 1}.", run);
        return (start, end - start + 1, isReverse);
    }
}
