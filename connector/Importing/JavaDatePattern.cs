using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Reads dates by a Java <c>SimpleDateFormat</c> pattern, such as <c>yyyy-MM-dd'T'HH:mm:ss.SSSZ</c>; without a zone, in UTC.</summary>
internal static class JavaDatePattern
{
    /// <summary>The moment, or null when the text does not match or the pattern has a letter that is not known here.</summary>
    public static DateTimeOffset? Parse(string text, string pattern)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;
        if (Translate(pattern) is not { } format
            || !DateTime.TryParseExact(WithColonInZone(text, pattern), format, CultureInfo.InvariantCulture, Styles, out var moment))
        {
            return null;
        }

        // Without a year .NET says 1, Java 1970.
        return new DateTimeOffset(pattern.Contains('y', StringComparison.Ordinal) ? moment : moment.AddYears(1969));
    }

    /// <summary>The .NET format of a Java pattern, or null.</summary>
    private static string? Translate(string pattern)
    {
        var format = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            var letter = pattern[i];
            if (letter == '\'')
            {
                if (Quoted(pattern, ref i) is not { } literal)
                    return null;
                format.Append(string.Concat(literal.Select(character => $"\\{character}")));
                continue;
            }

            var count = 1;
            while (i + count < pattern.Length && pattern[i + count] == letter)
                count++;
            if (Field(letter, count) is not { } field)
                return null;
            format.Append(field);
            i += count;
        }

        return format.ToString();
    }

    /// <summary>The text between apostrophes, two of which mean one; null when it does not end.</summary>
    private static string? Quoted(string pattern, ref int i)
    {
        if (i + 1 < pattern.Length && pattern[i + 1] == '\'')
        {
            i += 2;
            return "'";
        }

        var literal = new StringBuilder();
        for (i++; i < pattern.Length; i++)
        {
            if (pattern[i] != '\'')
                literal.Append(pattern[i]);
            else if (i + 1 < pattern.Length && pattern[i + 1] == '\'')
                literal.Append(pattern[i++]);
            else
            {
                i++;
                return literal.ToString();
            }
        }

        return null;
    }

    private static string? Field(char letter, int count) => letter switch
    {
        'y' => count == 2 ? "yy" : "yyyy",
        'M' or 'd' or 'H' or 'h' or 'm' or 's' => new string(letter, Math.Min(count, letter == 'M' ? 4 : 2)),
        'S' => new string('f', Math.Min(count, 7)),
        'E' => count < 4 ? "ddd" : "dddd",
        'a' => "tt",
        'Z' or 'X' => "zzz",
        'z' => "'GMT'",
        _ when char.IsAsciiLetter(letter) => null,
        _ => string.Concat(Enumerable.Repeat($"\\{letter}", count)),
    };

    /// <summary>Java writes <c>+0200</c> or <c>Z</c> where .NET wants <c>+02:00</c>.</summary>
    private static string WithColonInZone(string text, string pattern)
    {
        if (!pattern.EndsWith('Z') && !pattern.EndsWith('X'))
            return text;
        if (text.EndsWith('Z'))
            return $"{text[..^1]}+00:00";
        return text is [.., '+' or '-', _, _, _, _] ? text.Insert(text.Length - 2, ":") : text;
    }
}
