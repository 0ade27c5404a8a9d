namespace OpsRampHarness.Connector.Packs;

/// <summary>A JSON value that knows where it stands in the file.</summary>
public abstract class SourceNode
{
    private readonly SourceNode? parent;
    private readonly string segment;

    private protected SourceNode(SourceText text, int start, SourceNode? parent, string segment)
    {
        Source = text;
        Start = start;
        this.parent = parent;
        this.segment = segment;
    }

    /// <summary>RFC 6901 pointer within the JSON text this value was read from; empty for its root.</summary>
    public string Pointer => parent is null ? "" : $"{parent.Pointer}/{segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Place of the value's first character: the quote of a string, the brace of an object.</summary>
    public SourceLocation Location => Source.LocationAt(Start, Pointer);

    /// <summary>Place just behind the value's last character.</summary>
    public SourceLocation EndLocation => Source.LocationAt(End, Pointer);

    /// <summary>The object or array around this value; null for a root.</summary>
    public SourceNode? Parent => parent;

    /// <summary>The value's characters as they stand in its JSON text.</summary>
    public string RawText => Source.Text[Start..End];

    /// <summary>Every text in the value, at any depth, in the order of the file; the value itself when it is one.</summary>
    internal IReadOnlyList<SourceString> Texts()
    {
        var texts = new List<SourceString>();
        AddTexts(texts);
        return texts;
    }

    private void AddTexts(List<SourceString> texts)
    {
        switch (this)
        {
            case SourceString text:
                texts.Add(text);
                break;
            case SourceObject json:
                foreach (var member in json.Members) member.Value.AddTexts(texts);
                break;
            case SourceArray array:
                foreach (var item in array.Items) item.AddTexts(texts);
                break;
        }
    }

    /// <summary>The edit of the file that writes the value anew, as JSON.</summary>
    internal TextEdit ReplaceText(string json) => Source.Replace(Start, End, json);

    internal SourceText Source { get; }

    internal int Start { get; }

    internal int End { get; private protected set; }
}
