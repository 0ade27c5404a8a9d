using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>
/// Turns Java's regular expressions into .NET's. They differ in possessive quantifiers, <c>\Q…\E</c>, what <c>\d \w \s . ^ $</c> mean beyond ASCII and at line ends,
/// the numbers of named groups, and classes with <c>&amp;&amp;</c>.
/// </summary>
internal sealed class RegexTranslator(string source, int javaFlags)
{
    private const string LineEnds = @"\n\r\u0085\u2028\u2029";

    private readonly StringBuilder output = new();
    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);
    private readonly Stack<(int Start, RegexFlags Flags)> open = [];
    private RegexFlags flags = RegexFlags.Of(javaFlags);
    private int position;
    private int groupCount;
    private int atomStart = -1;

    public RegexTranslation Translate()
    {
        if ((javaFlags & RegexFlags.Literal) != 0)
            return new RegexTranslation(Regex.Escape(source), groups, 0);
        if (flags.IgnoresCase)
            output.Append("(?i)");
        while (position < source.Length)
            TranslateNext();
        return open.Count == 0 ? new RegexTranslation(output.ToString(), groups, groupCount) : throw new FormatException("Unclosed group");
    }

    private void TranslateNext()
    {
        var letter = source[position];
        if (flags.IgnoresBlanks && (char.IsWhiteSpace(letter) || letter == '#'))
        {
            position = letter != '#' ? position + 1 : source.IndexOf('\n', position) is var end && end < 0 ? source.Length : end;
            return;
        }
        switch (letter)
        {
            case '\\': Escape(); break;
            case '[': Atom(new RegexClassReader(source, position).Read(out position)); break;
            case '(': Open(); break;
            case ')': Close(); break;
            case '*' or '+' or '?' or '{': Quantifier(); break;
            case '.': Take(flags.DotsMatchAll ? @"[\s\S]" : $"[^{LineEnds}]"); break;
            case '^': TakeAnchor(flags.IsMultiline ? $@"(?:(?<=\A|[{LineEnds}])(?<!\r(?=\n))(?!\z)|\A)" : @"\A"); break;
            case '$': TakeAnchor(flags.IsMultiline ? $@"(?=[{LineEnds}]|\z)(?<!\r(?=\n))" : EndOfText); break;
            case '|':
                output.Append('|');
                position++;
                atomStart = -1;
                break;
            default: Take(Regex.Escape(letter.ToString()) is var plain && letter is ']' or '}' ? $"\\{letter}" : plain); break;
        }
    }

    private static string EndOfText => $@"(?=(?:\r\n|(?<!\r)\n|[\r\u0085\u2028\u2029])?\z)";

    private void Take(string atom)
    {
        position++;
        Atom(atom);
    }

    private void TakeAnchor(string anchor)
    {
        position++;
        atomStart = output.Length;
        output.Append(anchor);
    }

    private void Atom(string atom)
    {
        atomStart = output.Length;
        output.Append(atom);
    }

    private void Escape()
    {
        if (source.AsSpan(position).StartsWith(@"\Q"))
        {
            var end = source.IndexOf(@"\E", position + 2, StringComparison.Ordinal);
            var literal = source[(position + 2)..(end < 0 ? source.Length : end)];
            position = end < 0 ? source.Length : end + 2;
            foreach (var letter in literal)
                Atom(Regex.Escape(letter.ToString()) is var plain && letter is ']' or '}' ? $"\\{letter}" : plain);
            return;
        }
        if (source.AsSpan(position).StartsWith(@"\E"))
        {
            position += 2;
            return;
        }
        var next = position + 1 < source.Length ? source[position + 1] : throw new FormatException("Unexpected internal error");
        switch (next)
        {
            case 'A' or 'z' or 'G' or 'b' or 'B':
                output.Append('\\').Append(next);
                position += 2;
                atomStart = -1;
                break;
            case 'Z':
                position++;
                TakeAnchor(EndOfText);
                break;
            case 'R':
                position++;
                Take(@"(?:\r\n|[\n\x0B\f\r\x85\u2028\u2029])");
                break;
            case >= '1' and <= '9': BackReference(); break;
            case 'k': NamedReference(); break;
            default: Atom(new RegexClassReader(source, position).ReadEscape(out position)); break;
        }
    }

    private void BackReference()
    {
        position++;
        var number = source[position++] - '0';
        while (position < source.Length && char.IsAsciiDigit(source[position]) && number * 10 + (source[position] - '0') <= groupCount)
            number = number * 10 + (source[position++] - '0');
        Atom(number <= groupCount ? $@"\k<{number}>" : "(?!)");
    }

    private void NamedReference()
    {
        var end = source.IndexOf('>', position);
        if (end < 0 || source[position + 2] != '<' || !groups.TryGetValue(source[(position + 3)..end], out var number))
            throw new FormatException("Unknown named group");
        position = end + 1;
        Atom(string.Create(CultureInfo.InvariantCulture, $@"\k<{number}>"));
    }

    private void Open()
    {
        var start = output.Length;
        var rest = source.AsSpan(position);
        if (!rest.StartsWith("(?"))
        {
            position++;
            output.Append(CultureInfo.InvariantCulture, $"(?<{++groupCount}>");
        }
        else if (rest.StartsWith("(?<") && !rest.StartsWith("(?<=") && !rest.StartsWith("(?<!"))
        {
            var end = source.IndexOf('>', position);
            if (end < 0)
                throw new FormatException("named capturing group is missing trailing '>'");
            if (!groups.TryAdd(source[(position + 3)..end], ++groupCount))
                throw new FormatException("Named capturing group is already defined");
            output.Append(CultureInfo.InvariantCulture, $"(?<{groupCount}>");
            position = end + 1;
        }
        else if (!TryOpenSpecial(rest))
        {
            OpenFlags(start);
            return;
        }
        open.Push((start, flags));
        atomStart = -1;
    }

    private bool TryOpenSpecial(ReadOnlySpan<char> rest)
    {
        foreach (var opening in (ReadOnlySpan<string>)["(?:", "(?=", "(?!", "(?>", "(?<=", "(?<!"])
        {
            if (!rest.StartsWith(opening))
                continue;
            output.Append(opening);
            position += opening.Length;
            return true;
        }
        return false;
    }

    /// <summary><c>(?i)</c> for the rest of the group, or <c>(?i:…)</c>.</summary>
    private void OpenFlags(int start)
    {
        var end = source.AsSpan(position).IndexOfAny(')', ':');
        if (end < 0)
            throw new FormatException("Unknown inline modifier");
        var changed = flags.With(source[(position + 2)..(position + end)]);
        var isGroup = source[position + end] == ':';
        position += end + 1;
        if (isGroup)
        {
            open.Push((start, flags));
            output.Append(changed.IgnoresCase ? "(?i:" : "(?-i:");
        }
        else
            output.Append(changed.IgnoresCase ? "(?i)" : "(?-i)");
        flags = changed;
        atomStart = -1;
    }

    private void Close()
    {
        if (!open.TryPop(out var group))
            throw new FormatException("Unmatched closing ')'");
        position++;
        output.Append(')');
        atomStart = group.Start;
        flags = group.Flags;
    }

    private void Quantifier()
    {
        if (atomStart < 0)
            throw new FormatException($"Dangling meta character '{source[position]}'");
        var start = position;
        if (source[position] == '{')
        {
            position = source.IndexOf('}', position) + 1;
            if (position == 0 || !Regex.IsMatch(source[start..position], @"^\{[0-9]+(,[0-9]*)?\}$"))
                throw new FormatException("Illegal repetition");
        }
        else
            position++;
        var quantifier = source[start..position];
        if (position < source.Length && source[position] == '+')
        {
            position++;
            output.Insert(atomStart, "(?>").Append(quantifier).Append(')');
        }
        else
        {
            output.Append(quantifier);
            if (position < source.Length && source[position] == '?')
                output.Append(source[position++]);
        }
        atomStart = -1;
    }
}
