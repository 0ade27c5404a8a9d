using System.IO.Compression;
using System.Text;

namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// Puts a pack's attributes into a transport package that EIC exported. Only the attributes whose text differs are written; every other
/// byte of its files, the encrypted ConnectionJSON included, stays as it is.
/// </summary>
public static class PackageUpdate
{
    /// <summary>The package with the pack's attributes.</summary>
    /// <param name="package">A transport package: zip archive or <c>Connection_*.json</c>; the result is in the same form.</param>
    /// <param name="pack">The attributes to put in; ConnectionJSON is passed over.</param>
    /// <param name="connection">Which connection of the package, when it holds several.</param>
    public static PackageUpdateResult Apply(PackFile package, Pack pack, string? connection = null)
    {
        var old = PackReader.Read(package, connection);
        if (old.Pack is null)
            return new PackageUpdateResult(null, [], old.Problems);
        if (old.Pack.Form != PackForm.TransportPackage)
            return Refused(ProblemKind.UnknownForm, $"{QuotedText.Of(package.Name)} is no transport package.", "Give the zip archive or the Connection_*.json that EIC exported.");
        if (!package.Bytes.Span.StartsWith("PK"u8))
        {
            var (bytes, changed) = Update(package, pack, connection);
            return new PackageUpdateResult(bytes, changed, []);
        }

        using var archive = new ZipArchive(new MemoryStream(package.Bytes.ToArray()), ZipArchiveMode.Read);
        var target = PackageArchive.ConnectionEntry(archive)!;
        IReadOnlyList<string> updated = [];
        var entries = new List<(string, byte[])>();
        var budget = SourceLimits.PackageBytes;
        foreach (var entry in archive.Entries)
        {
            if (PackageArchive.Expand(entry, budget) is not { } content)
                return Refused(ProblemKind.ArchiveTooLarge, $"{QuotedText.Of(package.Name)} expands to more than {SourceLimits.PackageBytes} bytes.", "Export the package again.");
            budget -= content.Length;
            if (entry == target)
                (content, updated) = Update(new PackFile(entry.FullName, content), pack, connection);
            entries.Add((entry.FullName, content));
        }

        return new PackageUpdateResult(PackageWriter.Archive(entries), updated, []);
    }

    private static (byte[] Bytes, IReadOnlyList<string> Changed) Update(PackFile file, Pack pack, string? connection)
    {
        var text = FileDecoder.Decode(file.Name, file.Bytes.Span, [])!;
        var root = (SourceObject)SourceParser.Read(text, []).Root!;
        var node = ConnectionChoice.Choose(ConnectionFile.Connections(root), connection, root).Chosen!.Node;
        var present = ConnectionFile.Entries(node).ToLookup(entry => AttributeNames.InAnyCase(entry.Name), entry => entry.Value);
        var edits = new List<TextEdit>();
        var changed = new List<string>();
        var added = new List<PackAttribute>();
        foreach (var attribute in pack.Attributes.Where(attribute => attribute.Name != AttributeNames.Connection))
        {
            if (present[attribute.Name].LastOrDefault() is not { } value)
                added.Add(attribute);
            else if ((value as SourceString)?.Value != attribute.Text)
                edits.Add(value.Source.Replace(value.Start, value.End, JsonText.Quoted(attribute.Text)));
            else
                continue;
            changed.Add(attribute.Name);
        }

        if (added.Count > 0)
            edits.Add(Append(ConnectionFile.Attributes(node)!, added));
        var (result, _) = TextEdit.Apply(text.Text, edits);
        var mark = file.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
        return ([.. mark, .. Encoding.UTF8.GetBytes(result)], changed);
    }

    private static PackageUpdateResult Refused(ProblemKind kind, string message, string fix) => new(null, [], PackReader.Nothing(kind, message, fix).Problems);

    private static TextEdit Append(SourceArray list, List<PackAttribute> added)
    {
        var entries = string.Join(",\n", added.Select(attribute => PackageWriter.Entry(attribute.Name, attribute.Text, "      ")));
        var end = list.Items.Count > 0 ? list.Items[^1].End : list.Start + 1;
        return list.Source.Replace(end, end, $"{(list.Items.Count > 0 ? "," : "")}\n{entries}");
    }
}
