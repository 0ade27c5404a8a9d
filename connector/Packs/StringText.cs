namespace OpsRampHarness.Connector.Packs;

/// <summary>The value of a string that itself holds JSON, such as <c>httpParams</c>; its places are those of the file around it.</summary>
internal sealed class StringText(SourceString outer) : SourceText(outer.Value)
{
    public override string File => outer.Source.File;

    public override string FileContent => outer.Source.FileContent;

    public override int FileIndex(int index) => outer.FileIndexAt(index);

    // The pointer of the inner value means nothing in the file: a JSON pointer cannot look into a string.
    public override SourceLocation LocationAt(int index, string pointer) => outer.LocationAt(index);

    public override string AsWrittenInFile(string characters) => outer.Source.AsWrittenInFile(JsonText.Escaped(characters));
}
