using System.Security.Cryptography;

namespace OpsRampHarness.Connector.Packs;

/// <summary>A pack while its files come in one by one.</summary>
internal sealed class PackAssembly(string name)
{
    private readonly SortedDictionary<string, PackAttribute> attributes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> companions = new(StringComparer.Ordinal);
    private readonly List<PackProblem> problems = [];

    /// <summary>True when the file belongs to the pack. A name that is nearly an attribute's is reported, any other is none of our business.</summary>
    public bool Wants(string file)
    {
        if (PackReader.CompanionNames.Contains(file, StringComparer.Ordinal))
            return true;
        var stem = Path.GetFileNameWithoutExtension(file);
        var isJson = string.Equals(Path.GetExtension(file), ".json", StringComparison.OrdinalIgnoreCase);
        if (isJson && AttributeNames.InAnyCase(stem) is { } known)
        {
            if (file != known + ".json")
                Report(ProblemKind.NameCase, file, "EIC spells this attribute differently; it is read as that one.", $"Rename the file to {known}.json.");
            return true;
        }

        var mayBeMeant = isJson || Path.GetExtension(file) is "" or ".txt";
        if (mayBeMeant && AttributeNames.NearestTo(stem) is { } nearest)
            Report(ProblemKind.UnknownName, file, $"{QuotedText.Of(file)} is not the name of an attribute, so it would go unnoticed.", $"Rename it to {nearest}.json if that is meant; else to something less alike.");
        return false;
    }

    public void Add(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > SourceLimits.FileBytes)
        {
            ReportTooLarge(file, bytes.Length);
            return;
        }

        if (FileDecoder.Decode(file, bytes, problems) is not { } source)
            return;
        if (PackReader.CompanionNames.Contains(file, StringComparer.Ordinal))
            companions[file] = source.Text;
        else
            AddAttribute(AttributeNames.InAnyCase(Path.GetFileNameWithoutExtension(file))!, source, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public PackReadResult Finish()
    {
        if (attributes.Count == 0 && problems.Count == 0)
        {
            return PackReader.Nothing(
                ProblemKind.PackEmpty, $"{QuotedText.Of(name)} holds no attribute of a connection.", "Put one file per attribute there, ConnectionJSON.json first.");
        }

        var ordered = problems
            .OrderBy(problem => problem.Location?.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Location?.Line)
            .ThenBy(problem => problem.Location?.Column);
        return new PackReadResult(attributes.Count == 0 ? null : new Pack(name, attributes.Values, companions), [.. ordered]);
    }

    public void Report(ProblemKind kind, string file, string message, string fix)
        => problems.Add(new PackProblem(kind.Id, kind.Severity, message, new SourceLocation(file, 1, 1, ""), fix));

    public void ReportTooLarge(string file, long length)
        => Report(
            ProblemKind.TooLarge, file,
            FormattableString.Invariant($"It has {length} bytes; more than {SourceLimits.FileBytes} are not read."),
            "An attribute has a few KB; look for what else is in the file.");

    private void AddAttribute(string attribute, SourceText source, string sha256)
    {
        if (!files.TryAdd(attribute, source.File))
        {
            Report(ProblemKind.SameAttributeTwice, source.File, $"{attribute} is already in {files[attribute]}.", "Keep one of the two files.");
            return;
        }

        var (root, found) = SourceParser.Read(source, []);
        problems.AddRange(found);
        if (root is SourceObject json)
        {
            attributes.Add(attribute, new PackAttribute(attribute, source, sha256, json));
        }
        else if (root is not null)
        {
            problems.Add(new PackProblem(
                ProblemKind.NotAnObject.Id, ProblemKind.NotAnObject.Severity,
                $"{attribute} must be a JSON object, but here is {QuotedText.At(source.Text, root.Start)}; EIC could not use it.", root.Location, "Write {…} around it."));
        }
    }
}
