namespace OpsRampHarness.Connector.Packs;

/// <summary>A JSON array.</summary>
public sealed class SourceArray : SourceNode
{
    private readonly List<SourceNode> items = [];

    internal SourceArray(SourceText text, int start, SourceNode? parent, string segment)
        : base(text, start, parent, segment)
    {
    }

    /// <summary>The values in the order of the file.</summary>
    public IReadOnlyList<SourceNode> Items => items;

    /// <summary>True when a template hole stands between the values, so there may be more of them than seen here.</summary>
    public bool HasComputedItems { get; internal set; }

    internal void Add(SourceNode item) => items.Add(item);

    internal void Close(int end) => End = end;
}
