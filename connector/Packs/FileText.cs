namespace OpsRampHarness.Connector.Packs;

/// <summary>The decoded text of one file.</summary>
internal sealed class FileText(string file, string text) : SourceText(text)
{
    private readonly List<int> lineStarts = FindLineStarts(text);

    public override string File => file;

    public override string FileContent => Text;

    public override int FileIndex(int index) => index;

    public override SourceLocation LocationAt(int index, string pointer)
    {
        var found = lineStarts.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(file, line + 1, index - lineStarts[line] + 1, pointer);
    }

    public override string AsWrittenInFile(string characters) => characters;

    private static List<int> FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var index = 0; index < text.Length; index++)
        {
            var endsLine = text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n'));
            if (endsLine)
                starts.Add(index + 1);
        }

        return starts;
    }
}
