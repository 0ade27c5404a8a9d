using System.Text;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>Prints paragraphs: wrapped at words, continued under their beginning, with foreign text made visible.</summary>
internal sealed class TerminalText(TextWriter output, TerminalSettings settings)
{
    private const int Narrowest = 40;

    public int Width => Math.Max(settings.Width, Narrowest);

    /// <summary>An empty line.</summary>
    public void Gap() => output.Write('\n');

    /// <summary>A paragraph.</summary>
    /// <param name="indent">Columns before the first line.</param>
    /// <param name="hanging">Columns before further lines.</param>
    /// <param name="spans">What it says. A line is broken at blanks only, so that addresses can be copied.</param>
    public void Paragraph(int indent, int hanging, params Span[] spans)
    {
        var line = new StringBuilder(Blanks.Of(indent));
        var column = indent;
        var isEmpty = true;
        var mayBreak = true;
        foreach (var span in spans)
        {
            var text = Known(ForeignText.Visible(span.Text));
            foreach (var word in Words(text))
            {
                var width = word.Columns();
                if (word == " " && isEmpty && column == hanging && column != indent) continue;
                if (mayBreak && !isEmpty && word != " " && column + width > Width)
                {
                    Flush(line);
                    line.Append(Blanks.Of(hanging));
                    column = hanging;
                }

                line.Append(Painted(word, span.Ink));
                column += width;
                isEmpty = false;
                mayBreak = word == " ";
            }
        }

        Flush(line);
    }

    /// <summary>A line printed as it is, cut where the width ends.</summary>
    public void Line(params Span[] spans)
    {
        var line = new StringBuilder();
        var left = Width;
        foreach (var span in spans)
        {
            var text = Fit(Known(ForeignText.Visible(span.Text)), left);
            line.Append(Painted(text, span.Ink));
            left -= text.Columns();
        }

        Flush(line);
    }

    /// <summary>The beginning of a text that fits in some columns.</summary>
    public static string Fit(string text, int width)
    {
        var fitting = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var next = rune.ToString();
            width -= next.Columns();
            if (width < 0) break;
            fitting.Append(next);
        }

        return fitting.ToString();
    }

    private void Flush(StringBuilder line)
    {
        output.Write(line.ToString().TrimEnd(' '));
        output.Write('\n');
        line.Clear();
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != ' ') continue;
            if (index > start) yield return text[start..index];
            yield return " ";
            start = index + 1;
        }

        if (start < text.Length) yield return text[start..];
    }

    private string Painted(string text, Ink ink)
    {
        if (!settings.Colour || ink == Ink.Plain || text == " ") return text;
        var code = ink switch
        {
            Ink.Strong => "1",
            Ink.Faint => "2",
            Ink.Good => "32",
            Ink.Warning => "33",
            Ink.Bad => "31",
            _ => "36",
        };
        return $"\u001b[{code}m{text}\u001b[0m";
    }

    private string Known(string text) => settings.Unicode ? text : ToAscii(text);

    private static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            ascii.Append(rune.Value switch
            {
                < 0x80 => rune.ToString(),
                '✗' => "x",
                '✓' => "+",
                '↺' => "~",
                '–' or '·' => "-",
                '│' => "|",
                '▲' => "^",
                '…' => "...",
                '→' => "->",
                _ => "?",
            });
        }

        return ascii.ToString();
    }
}
