using System.Text;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>Foreign text inside Markdown: it can neither format, nor link, nor mention anybody.</summary>
internal static class MarkdownText
{
    /// <summary>Text to be read as prose, on one line.</summary>
    public static string Prose(string text)
    {
        var visible = ForeignText.Visible(text);
        var escaped = new StringBuilder(visible.Length + 16);
        for (var index = 0; index < visible.Length; index++)
        {
            var character = visible[index];
            escaped.Append(character switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "&#64;",
                '#' => "&#35;",
                // A bare address would become a link.
                ':' when visible.AsSpan(index).StartsWith("://", StringComparison.Ordinal) => "&#58;",
                '.' when visible.AsSpan(0, index).EndsWith("www", StringComparison.OrdinalIgnoreCase) => "&#46;",
                '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '!' or '|' or '~' or '$' => $"\\{character}",
                '-' or '+' or '=' when index == 0 => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Text to be read as code, on one line; fit for a table cell.</summary>
    public static string Code(string text)
    {
        var visible = ForeignText.Visible(text).Replace("|", "\\|", StringComparison.Ordinal);
        var longest = 0;
        var current = 0;
        foreach (var character in visible)
        {
            current = character == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        var fence = new string('`', longest + 1);
        var pad = visible.Length == 0 || visible[0] == '`' || visible[^1] == '`' ? " " : "";
        return $"{fence}{pad}{visible}{pad}{fence}";
    }
}
