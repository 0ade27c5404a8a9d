using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>Makes <see cref="Html"/> of interpolated strings.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder(int literalLength, int formattedCount)
{
    private readonly List<Html> pieces = [];
    private readonly StringBuilder text = new(literalLength + (formattedCount * 16));

    /// <summary>Line ends are those of the source file, which may have been checked out with others than ours.</summary>
    public void AppendLiteral(string literal) => text.Append(literal.ReplaceLineEndings("\n"));

    public void AppendFormatted(Html html)
    {
        EndText();
        pieces.Add(html);
    }

    public void AppendFormatted(int number) => text.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(string? foreign)
    {
        var visible = ForeignText.VisibleLines(foreign ?? "");
        var written = 0;
        for (var index = 0; index < visible.Length; index++)
        {
            if (Escaped(visible[index]) is not { } escaped) continue;
            text.Append(visible, written, index - written).Append(escaped);
            written = index + 1;
        }

        text.Append(visible, written, visible.Length - written);
    }

    public Html ToHtml()
    {
        if (pieces.Count == 0) return new Html(text.ToString());
        EndText();
        return new Html(pieces);
    }

    private void EndText()
    {
        if (text.Length == 0) return;
        pieces.Add(new Html(text.ToString()));
        text.Clear();
    }

    private static string? Escaped(char character) => character switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };
}
