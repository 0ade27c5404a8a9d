using System.Security.Cryptography;
using System.Text;

namespace OpsRampHarness.Connector.Packs;

/// <summary>A pack while its files or fields come in one by one.</summary>
internal sealed class PackAssembly(string name, PackForm form)
{
    private readonly Dictionary<string, PackAttribute> attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> companions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<PackProblem> problems = [];

    /// <summary>True when the file belongs to the pack. A name that is nearly an attribute's is reported, any other is none of our business.</summary>
    public bool Wants(string file)
    {
        if (PackReader.IsCompanion(file))
            return true;
        var stem = Path.GetFileNameWithoutExtension(file);
        var isJson = string.Equals(Path.GetExtension(file), ".json", StringComparison.OrdinalIgnoreCase);
        if (isJson && AttributeNames.InAnyCase(stem) is { } known)
        {
            if (file != known + ".json")
                Report(ProblemKind.NameCase, Start(file), "EIC spells this attribute differently; it is read as that one.", $"Rename the file to {known}.json.");
            return true;
        }

        var mayBeMeant = isJson || Path.GetExtension(file) is "" or ".txt";
        if (mayBeMeant && AttributeNames.NearestTo(stem) is { } nearest)
            Report(ProblemKind.UnknownName, Start(file), $"{QuotedText.Of(file)} is not the name of an attribute, so it would go unnoticed.", $"Rename it to {nearest}.json if that is meant; else to something less alike.");
        return false;
    }

    /// <summary>Takes in a file that is wanted.</summary>
    public void Add(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > SourceLimits.FileBytes)
            ReportTooLarge(file, bytes.Length);
        else if (FileDecoder.Decode(file, bytes, problems) is { } text)
        {
            var hashed = bytes.ToArray();
            Add(file, text, () => HashOf(hashed));
        }
    }

    /// <summary>Takes in a field: the JSON in a string, or a JSON object; null and an empty text mean that there is none.</summary>
    public void Add(string attribute, SourceNode value)
    {
        if (value is SourceObject json)
            AddAttribute(attribute, json.Location, () => NewAttribute(attribute, json, json.RawText, () => HashOf(json.RawText)));
        else if (value is SourceString text && !string.IsNullOrWhiteSpace(text.Value))
            AddAttribute(attribute, text.Location, () => Parse(attribute, new StringText(text), () => HashOf(text.Value)));
        else if (value is not (SourceString or SourceNull))
            ReportNotAnObject(attribute, value);
    }

    /// <summary>Gives the pack a ConnectionJSON when it could not show its own.</summary>
    public void CompleteConnection(SourceNode connection, byte[]? beside)
    {
        if (attributes.ContainsKey(AttributeNames.Connection) || attributes.Count == 0)
            return;
        var file = $"{AttributeNames.Connection}.json";
        if (beside is { } bytes)
        {
            Report(ProblemKind.ConnectionFromBeside, connection.Location, "ConnectionJSON is not readable here; the one in ConnectionJSON.json beside it is used.", "Nothing needs to be done.");
            Add(file, bytes);
            return;
        }

        Report(
            ProblemKind.ConnectionAssumed, connection.Location, "ConnectionJSON is not readable here; a usual one with client credentials is assumed, so nothing is said about the real one.",
            "Put a ConnectionJSON.json without real secrets beside the file.");
        Add(file, Encoding.UTF8.GetBytes(AssumedConnection.For(attributes.Values.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))));
    }

    public PackReadResult Finish()
    {
        if (attributes.Count == 0 && problems.Count == 0)
        {
            return PackReader.Nothing(
                ProblemKind.PackEmpty, $"{QuotedText.Of(name)} holds no attribute of a connection.", "Put one file per attribute there, ConnectionJSON.json first.");
        }

        IReadOnlyList<PackProblem> ordered = problems.Count == 0 ? problems : [.. problems.OrderBy(problem => problem.Location, SourceLocation.InOrder)];
        return new PackReadResult(attributes.Count == 0 ? null : new Pack(name, form, attributes.Values, companions, texts), ordered) { Texts = texts };
    }

    public void Report(ProblemKind kind, SourceLocation place, string message, string fix)
        => problems.Add(new PackProblem(kind.Id, kind.Severity, message, place, fix));

    /// <summary>Keeps the text of a file that places may point into.</summary>
    public void Keep(SourceText text) => texts[text.File] = text.FileContent;

    public void Report(IEnumerable<PackProblem> found) => problems.AddRange(found);

    public void ReportTooLarge(string file, long length)
        => Report(
            ProblemKind.TooLarge, Start(file),
            FormattableString.Invariant($"It has {length} bytes; more than {SourceLimits.FileBytes} are not read."),
            "An attribute has a few KB; look for what else is in the file.");

    /// <summary>Says so when a field is nearly an attribute; other fields are the connection's own.</summary>
    public void ReportOtherAttribute(string field, SourceNode value)
    {
        if (AttributeNames.NearestTo(field) is { } nearest)
            Report(ProblemKind.UnknownName, value.Location, $"{QuotedText.Of(field)} is not the name of an attribute, so it would go unnoticed.", $"Rename it to {nearest} if that is meant.");
        else if (field.EndsWith("JSON", StringComparison.OrdinalIgnoreCase))
            Report(ProblemKind.OtherAttribute, value.Location, $"{QuotedText.Of(field)} is no attribute of a REST connection; it is passed over.", "Nothing needs to be done if EIC knows it.");
    }

    /// <summary>The first place of a file.</summary>
    public static SourceLocation Start(string file) => new(file, 1, 1, "");

    private void Add(string file, FileText text, Func<string> hash)
    {
        Keep(text);
        if (PackReader.IsCompanion(file))
        {
            companions[file] = text.Text;
            return;
        }

        var attribute = AttributeNames.InAnyCase(Path.GetFileNameWithoutExtension(file))!;
        AddAttribute(attribute, Start(file), () => Parse(attribute, text, hash));
    }

    private void AddAttribute(string attribute, SourceLocation place, Func<PackAttribute?> create)
    {
        if (!places.TryAdd(attribute, place))
            Report(ProblemKind.SameAttributeTwice, place, $"{attribute} is already at {places[attribute]}.", "Keep one of the two.");
        else if (create() is { } created)
            attributes.Add(attribute, created);
    }

    private PackAttribute? Parse(string attribute, SourceText text, Func<string> hash)
    {
        var (root, found) = SourceParser.Read(text, []);
        problems.AddRange(found);
        if (root is SourceObject json)
            return NewAttribute(attribute, json, text.Text, hash);
        if (root is not null)
            ReportNotAnObject(attribute, root);
        return null;
    }

    private static PackAttribute NewAttribute(string attribute, SourceObject json, string text, Func<string> hash) => new(attribute, json.Location.File, text, hash, json);

    private void ReportNotAnObject(string attribute, SourceNode value)
        => Report(
            ProblemKind.NotAnObject, value.Location, $"{attribute} must be a JSON object, but here is {QuotedText.At(value.Source.Text, value.Start)}; EIC could not use it.", "Write {…} around it.");

    private static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
