namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>
/// Markup that is safe to send: literal parts are ours, everything filled in is escaped. Markup in markup is kept in pieces
/// until it is written, so that what is inside many others is not copied into each.
/// </summary>
internal sealed class Html
{
    private readonly string? text;
    private readonly IReadOnlyList<Html>? pieces;

    /// <param name="markup">Markup of our own.</param>
    public Html(string markup) => text = markup;

    /// <param name="pieces">Markup, one after the other.</param>
    public Html(IReadOnlyList<Html> pieces) => this.pieces = pieces;

    /// <summary>Nothing.</summary>
    public static Html None { get; } = new("");

    /// <summary>Whether it is nothing.</summary>
    public bool IsEmpty => pieces is null ? string.IsNullOrEmpty(text) : pieces.All(piece => piece.IsEmpty);

    /// <summary>Markup from an interpolated string; holes are escaped unless they are markup already.</summary>
    public static Html Of(HtmlBuilder builder) => builder.ToHtml();

    /// <summary>One after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new([.. parts]);

    /// <summary>Markup for a value that may be missing.</summary>
    public static Html When(string? value, Func<string, Html> markup) => value is null ? None : markup(value);

    /// <summary>Writes it.</summary>
    public void WriteTo(TextWriter page)
    {
        page.Write(text);
        foreach (var piece in pieces ?? []) piece.WriteTo(page);
    }
}
