namespace OpsRampHarness.Connector.Packs;

/// <summary>One name and value of a JSON object.</summary>
public sealed class SourceMember
{
    private readonly SourceText text;

    internal SourceMember(SourceText text, string name, int nameStart, int nameEnd, SourceNode value)
    {
        this.text = text;
        Name = name;
        NameStart = nameStart;
        NameEnd = nameEnd;
        Value = value;
    }

    /// <summary>The decoded name.</summary>
    public string Name { get; }

    /// <summary>Place of the name's opening quote; its pointer is the value's.</summary>
    public SourceLocation NameLocation => text.LocationAt(NameStart, Value.Pointer);

    /// <summary>The value.</summary>
    public SourceNode Value { get; }

    /// <summary>The edit of the file that gives the member another name.</summary>
    internal TextEdit Rename(string name) => text.Replace(NameStart, NameEnd, JsonText.Quoted(name));

    internal string NameText => text.Text[NameStart..NameEnd];

    internal int NameStart { get; }

    internal int NameEnd { get; }
}
