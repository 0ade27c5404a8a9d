namespace OpsRampHarness.Connector.Packs;

/// <summary>One JSON text of a connection.</summary>
public sealed class PackAttribute
{
    // Most who read a pack never ask, and the first hash of a process is dear.
    private readonly Lazy<string> sha256;

    internal PackAttribute(string name, string file, string text, Func<string> hash, SourceObject root)
    {
        Name = name;
        File = file;
        Text = text;
        sha256 = new Lazy<string>(hash);
        Root = root;
    }

    /// <summary>Name as the vendor spells it, such as <c>CreateAccountJSON</c>.</summary>
    public string Name { get; }

    /// <summary>The file it was read from, relative to the pack.</summary>
    public string File { get; }

    /// <summary>The JSON text, without a byte-order mark, line ends as they are.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the attribute's bytes as they were given, of its text in UTF-8 where it is kept in a string; lower-case hexadecimal.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>The JSON with places; an attribute is always an object.</summary>
    public SourceObject Root { get; }
}
