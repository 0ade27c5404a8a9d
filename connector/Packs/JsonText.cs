using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Packs;

/// <summary>Writes texts as JSON strings, escaping no more than JSON demands, and halves of surrogate pairs.</summary>
internal static class JsonText
{
    /// <summary>The text in quotes.</summary>
    public static string Quoted(string text) => $"\"{Escaped(text)}\"";

    /// <summary>The text as it stands between quotes.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsSurrogatePair(text, index))
                escaped.Append(character).Append(text[++index]);
            else if (Escape(character) is { } escape)
                escaped.Append(escape);
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static string? Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        < ' ' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
        _ => char.IsSurrogate(character) ? "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture) : null,
    };
}
