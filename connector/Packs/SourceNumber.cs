namespace OpsRampHarness.Connector.Packs;

/// <summary>A JSON number, kept as it is written so that no digit is lost.</summary>
public sealed class SourceNumber : SourceNode
{
    internal SourceNumber(SourceText text, int start, int end, SourceNode? parent, string segment)
        : base(text, start, parent, segment) => End = end;

    /// <summary>The number as written, such as <c>1.50</c>.</summary>
    public string Text => RawText;
}
