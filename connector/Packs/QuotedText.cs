using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Packs;

/// <summary>Foreign text as messages quote it: short, on one line, control and invisible characters spelled out.</summary>
internal static class QuotedText
{
    private const int Longest = 40;

    /// <summary>The text in quotes, cut after 40 characters.</summary>
    public static string Of(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            if (MustBeSpelledOut(character))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                quoted.Append(character);
        }

        if (text.Length > Longest)
            quoted.Append('…');
        return quoted.Append('\'').ToString();
    }

    /// <summary>What stands at <paramref name="index"/> up to the end of its line, in quotes; in words when nothing does.</summary>
    public static string At(string text, int index)
    {
        if (index >= text.Length)
            return "the end of the text";
        if (text[index] is '\r' or '\n')
            return "the end of the line";
        var end = text.AsSpan(index).IndexOfAny('\r', '\n');
        return Of(end < 0 ? text[index..] : text[index..(index + end)]);
    }

    private static bool MustBeSpelledOut(char character)
        => char.IsControl(character)
           || char.IsSurrogate(character)
           || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
           || (character != ' ' && char.IsWhiteSpace(character));
}
