namespace OpsRampHarness.Connector.Packs;

/// <summary>One JSON text of a connection.</summary>
public sealed class PackAttribute
{
    internal PackAttribute(string name, string file, string text, string sha256, SourceObject root)
    {
        Name = name;
        File = file;
        Text = text;
        Sha256 = sha256;
        Root = root;
    }

    /// <summary>Name as the vendor spells it, such as <c>CreateAccountJSON</c>.</summary>
    public string Name { get; }

    /// <summary>The file it was read from, relative to the pack.</summary>
    public string File { get; }

    /// <summary>The JSON text, without a byte-order mark, line ends as they are.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the attribute's bytes as they were given, of its text in UTF-8 where it is kept in a string; lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The JSON with places; an attribute is always an object.</summary>
    public SourceObject Root { get; }
}
