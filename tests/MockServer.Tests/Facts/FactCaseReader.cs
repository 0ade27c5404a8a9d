using System.Globalization;
using System.Text.RegularExpressions;

namespace OpsRampHarness.MockServer.Tests.Facts;

/// <summary>Reads the cases of a file. Its form is described in fixtures/cases/README.md.</summary>
internal static partial class FactCaseReader
{
    public static IEnumerable<FactCase> Read(IEnumerable<string> lines)
    {
        string? head = null;
        var block = new List<string>();
        foreach (var line in lines.Where(line => line.Trim().Length > 0 && line[0] != '#').Append("== end"))
        {
            if (!line.StartsWith("== ", StringComparison.Ordinal))
            {
                block.Add(line);
                continue;
            }

            if (head is not null)
                yield return Case(head, block);
            (head, block) = (line[3..], []);
        }
    }

    private static FactCase Case(string head, List<string> lines)
    {
        var (fact, name) = Cut(head);
        var switches = lines.Where(line => line.StartsWith("with ", StringComparison.Ordinal)).SelectMany(line => line[5..].Split(' ')).ToArray();
        var steps = new List<FactStep>();
        foreach (var part in Parts(lines.Where(line => !line.StartsWith("with ", StringComparison.Ordinal))))
        {
            var (headers, body) = Split(part.Skip(1));
            if (!char.IsAsciiDigit(part[0][0]))
            {
                var (line, inline) = Inline(part[0]);
                steps.Add(new FactStep(line, headers, inline + body is { Length: > 0 } sent ? sent : null, null));
                continue;
            }

            var (status, text) = Cut(part[0]);
            steps[^1] = steps[^1] with { Answer = new FactAnswer(int.Parse(status, CultureInfo.InvariantCulture), headers, text + body) };
        }

        return new FactCase(fact, name, switches, steps);
    }

    /// <summary>A line at the margin and the indented ones below it.</summary>
    private static IEnumerable<List<string>> Parts(IEnumerable<string> lines)
    {
        List<string>? part = null;
        foreach (var line in lines)
        {
            if (line[0] == ' ')
            {
                part!.Add(line.Trim());
                continue;
            }

            if (part is not null)
                yield return part;
            part = [line];
        }

        if (part is not null)
            yield return part;
    }

    private static (List<(string Name, string? Value)> Headers, string Body) Split(IEnumerable<string> lines)
    {
        var headers = new List<(string, string?)>();
        var body = string.Empty;
        foreach (var line in lines)
        {
            if (Header().Match(line) is { Success: true } header)
                headers.Add((header.Groups["name"].Value, header.Groups["absent"].Success ? null : header.Groups["value"].Value));
            else
                body += line;
        }

        return (headers, body);
    }

    /// <summary>A call's line without the body that stands behind the path.</summary>
    private static (string Line, string Body) Inline(string line)
    {
        var path = line.IndexOf(" /", StringComparison.Ordinal);
        var blank = path < 0 ? -1 : line.IndexOf(' ', path + 1);
        return blank < 0 ? (line, string.Empty) : (line[..blank], line[(blank + 1)..]);
    }

    private static (string First, string Others) Cut(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (text, string.Empty) : (text[..blank], text[(blank + 1)..]);
    }

    [GeneratedRegex("^(?:(?<absent>no )(?<name>[A-Z][A-Za-z-]*)|(?<name>[A-Z][A-Za-z-]*): (?<value>.*))$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Header();
}
