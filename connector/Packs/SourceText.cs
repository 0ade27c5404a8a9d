namespace OpsRampHarness.Connector.Packs;

/// <summary>A text that holds JSON and knows where each of its characters stands in the file.</summary>
internal abstract class SourceText(string text)
{
    /// <summary>The characters the parser reads.</summary>
    public string Text { get; } = text;

    /// <summary>The file the characters come from, relative to the pack.</summary>
    public abstract string File { get; }

    /// <summary>The text of that file.</summary>
    public abstract string FileContent { get; }

    /// <summary>Index in the outermost file's text of the character at <paramref name="index"/> of this text.</summary>
    public abstract int FileIndex(int index);

    /// <summary>Place in the file of the character at <paramref name="index"/>; the end of the text is a place too.</summary>
    public abstract SourceLocation LocationAt(int index, string pointer);

    /// <summary>The characters that must stand in the file so that <paramref name="characters"/> stand in this text.</summary>
    public abstract string AsWrittenInFile(string characters);

    /// <summary>An edit of the file that replaces a range of this text.</summary>
    public TextEdit Replace(int start, int end, string replacement)
        => new(File, FileIndex(start), FileIndex(end) - FileIndex(start), AsWrittenInFile(replacement));
}
