namespace OpsRampHarness.Connector.Packs;

/// <summary>Reads packs; whatever is wrong with them is a <see cref="PackProblem"/>, never an exception.</summary>
public static class PackReader
{
    private const string Forms = "a folder with one file per attribute (ConnectionJSON.json, …), a transport package, an API payload or a Terraform plan in JSON";

    /// <summary>Whether a file beside the attributes is one of ours: known failures, or settings.</summary>
    internal static bool IsCompanion(string file) => file is "baseline.json" or "harness.json";

    /// <summary>
    /// Reads a pack in any form. Of a folder only the attributes and our own files are looked at, folders in it not at all.
    /// </summary>
    /// <param name="path">The folder or file; its last part becomes the pack's name unless the file names the connection.</param>
    /// <param name="connection">Which connection to read when the file holds several; null when it holds one.</param>
    public static PackReadResult Read(string path, string? connection = null)
    {
        if (Directory.Exists(path))
            return new FolderReader(new DirectoryInfo(path)).Read();
        return File.Exists(path)
            ? ReadFile(new FileInfo(path), connection)
            : Nothing(ProblemKind.PackNotFound, $"There is no {QuotedText.Of(path)}.", $"Name {Forms}.");
    }

    /// <summary>Reads a pack whose files are in memory, such as one that ships inside the tool.</summary>
    /// <param name="name">Name of the pack.</param>
    /// <param name="files">Its files; names and content as they would stand in a folder.</param>
    public static PackReadResult Read(string name, IEnumerable<PackFile> files)
    {
        var assembly = new PackAssembly(name, PackForm.Folder);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (assembly.Wants(file.Name))
                assembly.Add(file.Name, file.Bytes.Span);
        }

        return assembly.Finish();
    }

    /// <summary>Reads a pack that is one file held in memory, such as standard input: any form but a folder.</summary>
    /// <param name="file">The file.</param>
    /// <param name="connection">Which connection to read when the file holds several; null when it holds one.</param>
    /// <param name="beside">Gives the bytes of a plain ConnectionJSON that lies beside the file, for forms that cannot show theirs; null when there is none.</param>
    public static PackReadResult Read(PackFile file, string? connection = null, Func<byte[]?>? beside = null)
        => SingleFileReader.Read(file, connection, beside ?? (() => null));

    internal static PackReadResult Nothing(ProblemKind kind, string message, string fix, SourceLocation? location = null)
        => new(null, [new PackProblem(kind.Id, kind.Severity, message, location, fix)]);

    private static PackReadResult ReadFile(FileInfo file, string? connection)
    {
        try
        {
            return file.Length > SourceLimits.PackageBytes
                ? Nothing(ProblemKind.TooLarge, FormattableString.Invariant($"{QuotedText.Of(file.Name)} has {file.Length} bytes; more than {SourceLimits.PackageBytes} are not read."), $"Name {Forms}.")
                : Read(new PackFile(file.Name, file.Length == 0 ? Array.Empty<byte>() : File.ReadAllBytes(file.FullName)), connection, () => Beside(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Nothing(ProblemKind.Unreadable, $"{QuotedText.Of(file.Name)} cannot be read: {error.Message}", "Check its permissions.");
        }
    }

    private static byte[]? Beside(FileInfo file)
    {
        var plain = new FileInfo(Path.Combine(file.DirectoryName!, $"{AttributeNames.Connection}.json"));
        var isThere = plain.Exists && plain.FullName != file.FullName && plain.Length is > 0 and <= SourceLimits.FileBytes;
        return isThere ? File.ReadAllBytes(plain.FullName) : null;
    }
}
