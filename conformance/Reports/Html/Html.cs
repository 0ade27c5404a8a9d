using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>Markup that is safe to send: literal parts are ours, everything filled in is escaped.</summary>
internal readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static Html None { get; } = new("");

    /// <summary>Markup from an interpolated string; holes are escaped unless they are markup already.</summary>
    public static Html Of(HtmlBuilder builder) => new(builder.ToString());

    /// <summary>One after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    /// <summary>Markup for a value that may be missing.</summary>
    public static Html When(string? value, Func<string, Html> markup) => value is null ? None : markup(value);
}

/// <summary>Makes <see cref="Html"/> of interpolated strings.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder(int literalLength, int formattedCount)
{
    private readonly StringBuilder markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(Html html) => markup.Append(html.Markup);

    public void AppendFormatted(int number) => markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(string? text)
    {
        foreach (var character in ForeignText.VisibleLines(text ?? ""))
        {
            markup.Append(character switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => character.ToString(),
            });
        }
    }

    public override string ToString() => markup.ToString();
}
