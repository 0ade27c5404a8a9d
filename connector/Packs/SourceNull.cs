namespace OpsRampHarness.Connector.Packs;

/// <summary>JSON <c>null</c>.</summary>
public sealed class SourceNull : SourceNode
{
    internal SourceNull(SourceText text, int start, int end, SourceNode? parent, string segment)
        : base(text, start, parent, segment) => End = end;
}
