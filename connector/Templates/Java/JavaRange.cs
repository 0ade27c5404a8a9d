using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A Groovy range of ints, or of other values that have a next one.</summary>
internal sealed class JavaRange : JavaCollection
{
    private const string Empty = "groovy.lang.EmptyRange";

    private readonly Lazy<IReadOnlyList<object?>> items;

    private JavaRange(string className, object from, object to, bool isReverse, Func<IReadOnlyList<object?>> items)
        : base(className)
    {
        From = from;
        To = to;
        IsReverse = isReverse;
        this.items = new Lazy<IReadOnlyList<object?>>(items);
    }

    /// <summary>The lower end.</summary>
    public object From { get; }

    /// <summary>The upper end, which belongs to the range.</summary>
    public object To { get; }

    public bool IsReverse { get; }

    public override IReadOnlyList<object?> Items => items.Value;

    /// <summary>The range as written, its ends in the order written.</summary>
    public (object First, object Last) Ends => IsReverse ? (To, From) : (From, To);

    /// <summary>The end as it is written behind <c>..&lt;</c>; null when the range was written with <c>..</c>.</summary>
    public int? ExcludedEnd { get; init; }

    public static JavaRange OfInts(int first, int last, int? excludedEnd = null) => new(
        "groovy.lang.IntRange",
        Math.Min(first, last),
        Math.Max(first, last),
        first > last,
        () => new IntItems(first, last))
    {
        ExcludedEnd = excludedEnd,
    };

    public static JavaRange OfObjects(object from, object to, bool isReverse, IReadOnlyList<object?> items) => new("groovy.lang.ObjectRange", from, to, isReverse, () => items);

    /// <summary>Whether it is one like <c>0..&lt;0</c>.</summary>
    public bool IsEmpty => ClassName == Empty;

    /// <summary>A range without items; it remembers where it would have started.</summary>
    public static JavaRange OfNone(object from) => new(Empty, from, from, isReverse: false, () => []);

    /// <summary>The range as it is written.</summary>
    public string Print(Evaluation run, bool isQuoted)
    {
        var last = ExcludedEnd ?? Ends.Last;
        return $"{Text(Ends.First)}{(IsEmpty || ExcludedEnd is not null ? "..<" : "..")}{Text(last)}";

        string Text(object end) => isQuoted ? ValueText.Inspected(end, run) : JavaText.Of(end, run);
    }

    /// <summary>The numbers of a range, none of them stored.</summary>
    private sealed class IntItems(int first, int last) : IReadOnlyList<object?>
    {
        public int Count => (int)Math.Min(int.MaxValue, Math.Abs((long)last - first) + 1);

        public object? this[int index] => first <= last ? first + index : first - index;

        public IEnumerator<object?> GetEnumerator()
        {
            for (var index = 0; index < Count; index++)
                yield return this[index];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
