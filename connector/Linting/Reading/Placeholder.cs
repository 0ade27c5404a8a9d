using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A mark that was left to be filled in: <c>@HOST@</c>, <c>@@HOST@@</c>, <c>&lt;your host&gt;</c>, <c>{{host}}</c>, <c>[HOST]</c>.</summary>
internal static class Placeholder
{
    /// <summary>The first one of a text; null when there is none.</summary>
    public static TextRange? In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (EndOf(text, start) is { } end)
                return new TextRange(start, end);
        }

        return null;
    }

    private static int? EndOf(string text, int start) => text[start] switch
    {
        '@' => EndOfNameIn(text, start, "@", "@", char.IsAsciiLetter) is { } end ? (StandsAt(text, end, "@") ? end + 1 : end) : EndOfNameIn(text, start, "@@", "@", char.IsAsciiLetter),
        '<' => EndOfNameIn(text, start, "<", ">", character => char.IsAsciiLetter(character) || character is ' ' or '-'),
        '{' => EndOfNameIn(text, start, "{{", "}}", character => char.IsAsciiLetter(character) || character == ' '),
        '[' => EndOfNameIn(text, start, "[", "]", char.IsAsciiLetterUpper),
        _ => null,
    };

    private static int? EndOfNameIn(string text, int start, string open, string close, Func<char, bool> isOfName)
    {
        if (!StandsAt(text, start, open))
            return null;
        var name = start + open.Length;
        var end = name;
        while (end < text.Length && (text[end] == '_' || isOfName(text[end])))
            end++;
        return end > name && StandsAt(text, end, close) ? end + close.Length : null;
    }

    private static bool StandsAt(string text, int index, string sign) => text.AsSpan(index).StartsWith(sign, StringComparison.Ordinal);
}
