using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Writes a string as JSON, as Groovy or as Jackson does.</summary>
internal static class JsonString
{
    /// <summary>Appends it in double quotes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The string.</param>
    /// <param name="isGroovy">Groovy writes everything beyond ASCII as an escape, with small digits; Jackson only controls, with capital ones.</param>
    public static void Append(StringBuilder output, string text, bool isGroovy)
    {
        output.Append('"');
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '"' or '\\': output.Append('\\').Append(letter); break;
                case '\b': output.Append("\\b"); break;
                case '\t': output.Append("\\t"); break;
                case '\n': output.Append("\\n"); break;
                case '\f': output.Append("\\f"); break;
                case '\r': output.Append("\\r"); break;
                case < ' ' or > '~' when isGroovy: output.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"); break;
                case < ' ': output.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"); break;
                default: output.Append(letter); break;
            }
        }
        output.Append('"');
    }
}
