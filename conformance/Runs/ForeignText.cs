using System.Globalization;
using System.Text;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Text that somebody else wrote: names, bodies, paths, templates.</summary>
public static class ForeignText
{
    /// <summary>
    /// The text on one line with everything spelled out that a reader could not see or that would steer a terminal or a CI log:
    /// control characters, invisible and direction-changing ones, halves of characters, and the signs that begin workflow commands.
    /// </summary>
    public static string Visible(string text) => Visible(text, keepLines: false);

    /// <summary>As <see cref="Visible(string)"/>, but line feeds and tabs stay.</summary>
    public static string VisibleLines(string text) => Visible(text, keepLines: true);

    private static string Visible(string text, bool keepLines)
    {
        var plain = PlainLength(text, keepLines);
        if (plain == text.Length) return text;
        var visible = new StringBuilder(text.Length);
        visible.Append(text, 0, plain);
        for (var index = plain; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsSurrogatePair(text, index))
                AppendPair(visible, character, text[++index]);
            else if (keepLines && (character is '\n' or '\t'))
                visible.Append(character);
            else if (character == '\n')
                visible.Append("\\n");
            else if (character == '\t')
                visible.Append("\\t");
            else if (MustBeSpelledOut(CharUnicodeInfo.GetUnicodeCategory(character)) || StartsCommand(text, index))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                visible.Append(character);
        }

        return visible.ToString();
    }

    /// <summary>How much of a text, from its beginning, needs no look at categories: most of most texts.</summary>
    private static int PlainLength(string text, bool keepLines)
    {
        var length = 0;
        while (length < text.Length && (text[length] is (>= ' ' and <= '~') and not (':' or '#') || (keepLines && text[length] == '\n')))
            length++;
        return length;
    }

    private static void AppendPair(StringBuilder visible, char high, char low)
    {
        var scalar = char.ConvertToUtf32(high, low);
        if (MustBeSpelledOut(CharUnicodeInfo.GetUnicodeCategory(scalar)))
            visible.Append(CultureInfo.InvariantCulture, $"\\u{{{scalar:x}}}");
        else
            visible.Append(high).Append(low);
    }

    private static bool MustBeSpelledOut(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>GitHub reads <c>::</c> at the start of a line as a command, Azure and old runners <c>##vso[</c> and <c>##[</c>.</summary>
    private static bool StartsCommand(string text, int index) =>
        (text[index] == ':' && index + 1 < text.Length && text[index + 1] == ':')
        || (text[index] == '#' && index + 1 < text.Length && text[index + 1] == '#');
}
