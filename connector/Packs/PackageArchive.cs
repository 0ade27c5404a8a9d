using System.IO.Compression;

namespace OpsRampHarness.Connector.Packs;

/// <summary>Reads a transport package that is still zipped. Nothing is written to disk, and what is not needed is not unpacked.</summary>
internal static class PackageArchive
{
    private const string ExportAgain = "Export the package again.";

    public static PackReadResult Read(PackFile file, string? connection, Func<byte[]?> beside)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray()), ZipArchiveMode.Read);
            return Read(file.Name, archive, connection, beside);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return PackReader.Nothing(ProblemKind.BadArchive, $"{QuotedText.Of(file.Name)} cannot be unpacked: {error.Message}", ExportAgain);
        }
    }

    /// <summary>The entry that holds the connections; null when there is none.</summary>
    public static ZipArchiveEntry? ConnectionEntry(ZipArchive archive)
        => archive.Entries
            .Where(entry => entry.Name.StartsWith("Connection_", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The content of an entry; null when it is larger than <paramref name="limit"/> bytes, whatever the archive claims.</summary>
    public static byte[]? Expand(ZipArchiveEntry entry, int limit)
    {
        using var content = entry.Open();
        var expanded = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (expanded.Length + read > limit)
                return null;
            expanded.Write(buffer, 0, read);
        }

        return expanded.ToArray();
    }

    private static PackReadResult Read(string name, ZipArchive archive, string? connection, Func<byte[]?> beside)
    {
        if (archive.Entries.Count > SourceLimits.ArchiveEntries)
        {
            return PackReader.Nothing(
                ProblemKind.ArchiveTooLarge, FormattableString.Invariant($"{QuotedText.Of(name)} holds {archive.Entries.Count} files; a transport package holds two."), ExportAgain);
        }

        if (archive.Entries.FirstOrDefault(entry => LeavesFolder(entry.FullName)) is { } outside)
        {
            return PackReader.Nothing(
                ProblemKind.ArchivePathOutside, $"{QuotedText.Of(name)} holds {QuotedText.Of(outside.FullName)}, a path that leads out of the package; none of it is read.", ExportAgain);
        }

        if (ConnectionEntry(archive) is not { } entry)
            return PackReader.Nothing(ProblemKind.PackEmpty, $"{QuotedText.Of(name)} holds no Connection_*.json.", "Export the connection, not something else.");
        if (entry.IsEncrypted)
            return PackReader.Nothing(ProblemKind.BadArchive, $"{QuotedText.Of(entry.FullName)} is encrypted.", "Unpack it with its password and give the Connection_*.json.");
        return Expand(entry, SourceLimits.PackageBytes) is { } content
            ? SingleFileReader.Read(new PackFile(entry.FullName, content), connection, () => Beside(archive, entry) ?? beside())
            : PackReader.Nothing(ProblemKind.ArchiveTooLarge, $"{QuotedText.Of(entry.FullName)} expands to more than {SourceLimits.PackageBytes} bytes.", ExportAgain);
    }

    private static byte[]? Beside(ZipArchive archive, ZipArchiveEntry entry)
    {
        var folder = entry.FullName[..^entry.Name.Length];
        var plain = archive.GetEntry($"{folder}{AttributeNames.Connection}.json");
        return plain is null || plain.IsEncrypted ? null : Expand(plain, SourceLimits.FileBytes);
    }

    private static bool LeavesFolder(string path)
        => path.Length == 0 || path[0] is '/' or '\\' || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\').Contains("..");
}
