using OpsRampHarness.Connector.Templates;
using System.Globalization;

namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// Reads JSON leniently into a tree with places: what strict JSON forbids but is plain in its meaning is reported and read on,
/// anything else is reported and ends the reading.
/// </summary>
internal sealed class SourceParser
{
    private readonly SourceScanner scanner;
    private int depth;

    private SourceParser(SourceScanner scanner) => this.scanner = scanner;

    /// <param name="source">The text.</param>
    /// <param name="holes">Ranges that are template holes, in order and without overlap.</param>
    public static SourceReadResult Read(SourceText source, IReadOnlyList<TextRange> holes)
    {
        var scanner = new SourceScanner(source, holes);
        var root = new SourceParser(scanner).ReadRoot();
        return new SourceReadResult(scanner.HasGivenUp ? null : root, scanner.Problems);
    }

    private SourceNode? ReadRoot()
    {
        scanner.SkipBlanks(null);
        if (scanner.AtEnd)
        {
            scanner.Report(
                ProblemKind.Empty, 0, null,
                "There is no JSON in here. EIC treats an operation without JSON as not configured and closes its tasks without a call.",
                "Fill it, or delete it when the operation is not wanted.");
            return null;
        }

        var root = ReadValue(null, "");
        if (root is null)
            return null;
        scanner.SkipBlanks(null);
        if (scanner.AtEnd)
            return root;
        var opensAnother = scanner.Current is '{' or '[';
        scanner.Report(
            opensAnother ? ProblemKind.SeveralTexts : ProblemKind.UnexpectedText, scanner.Position, null,
            $"The JSON is complete, but more follows: {QuotedText.At(scanner.Text, scanner.Position)}. EIC would refuse the text or ignore what follows.",
            opensAnother ? "Keep one JSON text a file." : "Delete what follows, or look for a brace closed too early.");
        return opensAnother ? root : null;
    }

    private SourceNode? ReadValue(SourceNode? parent, string segment) => scanner.Current switch
    {
        '{' => Deeper(parent, () => ReadObject(parent, segment)),
        '[' => Deeper(parent, () => ReadArray(parent, segment)),
        var quote when StringScanner.IsQuote(quote) => ReadString(parent, segment),
        _ => new WordParser(scanner).Read(parent, segment),
    };

    private SourceNode? Deeper(SourceNode? parent, Func<SourceNode?> read)
    {
        if (depth == SourceLimits.Depth)
        {
            scanner.Report(
                ProblemKind.TooDeep, scanner.Position, parent,
                $"Objects and arrays stand more than {SourceLimits.Depth} deep inside one another; no connector JSON does.",
                "Look for braces that are opened again and again.");
            return null;
        }

        depth++;
        var node = read();
        depth--;
        return node;
    }

    private SourceString? ReadString(SourceNode? parent, string segment)
    {
        var start = scanner.Position;
        return new StringScanner(scanner, parent).Read() is var (value, offsets)
            ? new SourceString(scanner.Source, start, scanner.Position, parent, segment, value, offsets)
            : null;
    }

    private SourceObject? ReadObject(SourceNode? parent, string segment)
    {
        var node = new SourceObject(scanner.Source, scanner.Position, parent, segment);
        var list = new ListReader(scanner, node, '}');
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (list.MoveNext())
        {
            if (ReadMember(node, list) is not { } member)
                return null;
            if (!seen.TryAdd(member.Name, member.NameStart))
                ReportDuplicate(node, member, seen[member.Name]);
            node.Add(member);
        }

        if (!list.IsClosed)
            return null;
        node.HasComputedMembers = list.HasHoles;
        node.Close(scanner.Position);
        return node;
    }

    private SourceMember? ReadMember(SourceObject node, ListReader list)
    {
        var nameStart = scanner.Position;
        if (!StringScanner.IsQuote(scanner.Current))
        {
            list.ReportUnexpected("a name in double quotes");
            return null;
        }

        if (new StringScanner(scanner, node).Read() is not var (name, _))
            return null;
        var nameEnd = scanner.Position;
        scanner.SkipBlanks(node);
        if (scanner.Current != ':')
        {
            list.ReportUnexpected($"a colon after {QuotedText.Of(name)}", name);
            return null;
        }

        scanner.Position++;
        scanner.SkipBlanks(node);
        return ReadValue(node, name) is { } value ? new SourceMember(scanner.Source, name, nameStart, nameEnd, value) : null;
    }

    private SourceArray? ReadArray(SourceNode? parent, string segment)
    {
        var node = new SourceArray(scanner.Source, scanner.Position, parent, segment);
        var list = new ListReader(scanner, node, ']');
        while (list.MoveNext())
        {
            if (ReadValue(node, node.Items.Count.ToString(CultureInfo.InvariantCulture)) is not { } item)
                return null;
            node.Add(item);
        }

        if (!list.IsClosed)
            return null;
        node.HasComputedItems = list.HasHoles;
        node.Close(scanner.Position);
        return node;
    }

    private void ReportDuplicate(SourceObject node, SourceMember member, int first)
        => scanner.Report(
            ProblemKind.DuplicateName, member.NameStart, node,
            $"{QuotedText.Of(member.Name)} stands here for the second time, first on line {scanner.Source.LocationAt(first, "").Line}. EIC would keep one of the two values, usually the last.",
            "Keep one of them.");
}
