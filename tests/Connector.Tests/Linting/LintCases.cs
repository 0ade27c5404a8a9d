using OpsRampHarness.Connector.Tests.Packs;

namespace OpsRampHarness.Connector.Tests.Linting;

/// <summary>
/// Reads the files of Linting/Cases. <c>== rule</c> begins a rule, <c>-- bad: title</c> or <c>-- good: title</c> an example, a line with the name of
/// an attribute says where to change something: <c>&lt; </c> before old text (its first occurrence), <c>&gt; </c> before new text; new text without
/// old is the whole file, neither takes the file out. <c>@ </c> comes before what stands at the place of the finding.
/// </summary>
internal static class LintCases
{
    public static IEnumerable<LintCase> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Folder, "tests", "Connector.Tests", "Linting", "Cases"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<LintCase> Read(string file)
    {
        var lines = new Queue<string>(File.ReadAllLines(file).Where(line => line.Length > 0));
        var rule = "";
        while (lines.TryDequeue(out var line))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
                rule = line[3..];
            else if (line.StartsWith("-- ", StringComparison.Ordinal))
                yield return ReadCase(rule, line[3..], lines);
            else
                throw new InvalidDataException($"{Path.GetFileName(file)}: '{line}' is not understood.");
        }
    }

    private static LintCase ReadCase(string rule, string heading, Queue<string> lines)
    {
        var texts = new SortedDictionary<string, string>(CleanPack.Texts, StringComparer.Ordinal);
        string? at = null;
        while (lines.TryPeek(out var line) && !line.StartsWith("-- ", StringComparison.Ordinal) && !line.StartsWith("== ", StringComparison.Ordinal))
        {
            lines.Dequeue();
            if (line.StartsWith("@ ", StringComparison.Ordinal))
                at = line[2..];
            else
                Change(texts, $"{line}.json", Block(lines, '<'), Block(lines, '>'));
        }

        var isBad = heading.StartsWith("bad: ", StringComparison.Ordinal);
        return new LintCase(rule, isBad, heading[(isBad ? 5 : 6)..], texts, at);
    }

    private static string? Block(Queue<string> lines, char mark)
    {
        var block = new List<string>();
        while (lines.TryPeek(out var line) && line[0] == mark)
        {
            lines.Dequeue();
            block.Add(line.Length > 2 ? line[2..] : "");
        }

        return block.Count == 0 ? null : string.Join('\n', block);
    }

    private static void Change(SortedDictionary<string, string> texts, string file, string? old, string? changed)
    {
        if (old is null && changed is null)
        {
            if (!texts.Remove(file))
                throw new InvalidDataException($"There is no {file}.");
        }
        else if (old is null)
        {
            texts[file] = changed!;
        }
        else
        {
            var index = texts[file].IndexOf(old, StringComparison.Ordinal);
            if (index < 0)
                throw new InvalidDataException($"{file} has no '{old}'.");
            texts[file] = texts[file].Remove(index, old.Length).Insert(index, changed ?? "");
        }
    }
}
