namespace OpsRampHarness.Connector.Packs;

/// <summary>Reads packs; whatever is wrong with them is a <see cref="PackProblem"/>, never an exception.</summary>
public static class PackReader
{
    /// <summary>Our own files beside the attributes: known failures, and settings.</summary>
    public static IReadOnlyList<string> CompanionNames { get; } = ["baseline.json", "harness.json"];

    /// <summary>Reads a folder that has one file per attribute. Other files in it are not looked at, folders in it neither.</summary>
    /// <param name="path">The folder; its last part becomes the pack's name.</param>
    public static PackReadResult Read(string path)
    {
        if (Directory.Exists(path))
            return new FolderReader(new DirectoryInfo(path)).Read();
        return File.Exists(path)
            ? Nothing(ProblemKind.PackNotAFolder, $"{QuotedText.Of(path)} is a file.", "Name the folder that holds one file per attribute (ConnectionJSON.json, …).")
            : Nothing(ProblemKind.PackNotFound, $"There is no {QuotedText.Of(path)}.", "Name a folder that holds one file per attribute (ConnectionJSON.json, …).");
    }

    /// <summary>Reads a pack whose files are in memory, such as one that ships inside the tool.</summary>
    /// <param name="name">Name of the pack.</param>
    /// <param name="files">Its files; names and content as they would stand in a folder.</param>
    public static PackReadResult Read(string name, IEnumerable<PackFile> files)
    {
        var assembly = new PackAssembly(name);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (assembly.Wants(file.Name))
                assembly.Add(file.Name, file.Bytes.Span);
        }

        return assembly.Finish();
    }

    internal static PackReadResult Nothing(ProblemKind kind, string message, string fix)
        => new(null, [new PackProblem(kind.Id, kind.Severity, message, null, fix)]);
}
