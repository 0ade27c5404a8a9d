namespace OpsRampHarness.Connector.Packs;

/// <summary>JSON <c>true</c> or <c>false</c>.</summary>
public sealed class SourceBoolean : SourceNode
{
    internal SourceBoolean(SourceText text, int start, int end, SourceNode? parent, string segment, bool value)
        : base(text, start, parent, segment)
    {
        End = end;
        Value = value;
    }

    /// <summary>The value.</summary>
    public bool Value { get; }
}
