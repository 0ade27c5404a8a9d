namespace OpsRampHarness.Connector.Packs;

/// <summary>Reads any JSON text, such as a pack's companion file, with the place of every character.</summary>
public static class SourceReader
{
    /// <summary>Reads a text; whatever is wrong with it is a problem, never an exception.</summary>
    /// <param name="file">Name of the file as places give it.</param>
    /// <param name="text">Its content.</param>
    public static SourceReadResult Read(string file, string text) => SourceParser.Read(new FileText(file, text), []);
}
