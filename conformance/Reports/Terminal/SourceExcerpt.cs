using System.Globalization;
using System.Text;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>The line a failure points at, with a caret under the column.</summary>
internal static class SourceExcerpt
{
    private const int NumberWidth = 6;
    private const int Gutter = 4;

    public static void Write(TerminalText text, Place place)
    {
        if (place.Source is not { } source) return;

        var digits = place.Line.ToString(CultureInfo.InvariantCulture);
        var number = Blanks.Of(NumberWidth - digits.Length) + digits;
        var room = Math.Max(text.Width - number.Length - Gutter, 20);
        var (window, caret) = Window(source, Math.Clamp(place.Column - 1, 0, source.Length), room);
        text.Line(new Span($"{number} │ ", Ink.Faint), new Span(window));
        text.Line(new Span($"{Blanks.Of(number.Length)} │ ", Ink.Faint), new Span(Blanks.Of(caret)), new Span("▲", Ink.Bad));
    }

    /// <summary>The part of a line around a column, and how many terminal columns stand before it there.</summary>
    internal static (string Window, int Caret) Window(string source, int index, int room)
    {
        var before = ForeignText.Visible(source[..index].Replace('\t', ' '));
        var after = ForeignText.Visible(source[index..].Replace('\t', ' '));
        if (before.Columns() + after.Columns() <= room) return (before + after, before.Columns());

        var keep = room * 2 / 3;
        if (before.Columns() > keep)
        {
            var from = before.Length;
            var width = 1;
            while (from > 0)
            {
                Rune.DecodeLastFromUtf16(before.AsSpan(0, from), out var rune, out var length);
                width += rune.ToString().Columns();
                if (width > keep) break;
                from -= length;
            }

            before = "…" + before[from..];
        }

        var left = room - before.Columns();
        var tail = after.Columns() <= left ? after : TerminalText.Fit(after, left - 1) + "…";
        return (before + tail, before.Columns());
    }
}
