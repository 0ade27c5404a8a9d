using System.Globalization;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>Exchanges and what the connector has to say about them, for people.</summary>
internal sealed class TraceText(CommandConsole console)
{
    private const int BodyShown = 2000;
    private const int Left = 2;
    private const int Inner = 6;
    private const int Label = 18;

    private readonly TerminalText text = new(console.Output, console.Settings);

    public void Write(IEnumerable<Exchange> exchanges)
    {
        foreach (var exchange in exchanges) Write(exchange);
    }

    /// <param name="exchange">The exchange.</param>
    /// <param name="answered">Whether there is an answer to show; in a dry run there is none.</param>
    public void Write(Exchange exchange, bool answered = true)
    {
        var succeeded = exchange.Verdict.Succeeded;
        text.Paragraph(
            Left, Inner,
            new Span(string.Create(CultureInfo.InvariantCulture, $"{exchange.Number} "), Ink.Faint),
            new Span(exchange.Request is { } sent ? $"{sent.Method.Text} {sent.Url.Text}" : $"{exchange.Attribute} {exchange.Call}", Ink.Strong),
            new Span(answered ? " → " : "  "),
            answered ? new Span(ExchangeWords.Answer(exchange), succeeded ? Ink.Good : Ink.Bad) : new Span("not sent: dry run", Ink.Faint));
        Row("why", $"{exchange.Attribute} '{exchange.Call}', for {exchange.MadeFor}{Place(exchange.Location)}");
        foreach (var step in exchange.Steps) Row("connector", $"{step.Text}{Place(step.Setting)}");
        foreach (var header in exchange.Request?.Headers ?? []) Part($"{header.Name}:", header.Value);
        if (exchange.Request is { } request)
        {
            Holes(request.Url);
            if (request.Body is { } body) Part("body", body);
        }

        if (!answered)
        {
            text.Gap();
            return;
        }

        if (exchange.Response is { BodyLength: > 0 } response) Row("answer", Short(response.Body));
        Row("verdict", $"{(succeeded ? "done" : "failed")} by {exchange.Verdict.Rule}: {exchange.Verdict.Explanation}{Place(exchange.Verdict.Location)}");
        foreach (var rows in exchange.Rows) Row("changed", rows.ToString());
        text.Gap();
    }

    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var ink = diagnostic.Severity == Severity.Error ? Ink.Bad : diagnostic.Severity == Severity.Warning ? Ink.Warning : Ink.Faint;
            text.Paragraph(Left, Inner, new Span(diagnostic.Severity.ToText(), ink), new Span(" "), new Span(diagnostic.Id, Ink.Strong), new Span($" {diagnostic.Message}{Place(diagnostic.Location)}"));
            Row("in EIC", diagnostic.Consequence);
            Row("fix", diagnostic.Fix);
        }
    }

    public void Write(string title, IEnumerable<string> lines)
    {
        text.Paragraph(Left, Left, new Span(title, Ink.Strong));
        foreach (var line in lines.DefaultIfEmpty("nothing")) text.Paragraph(4, Inner, new Span(line));
        text.Gap();
    }

    private void Part(string label, RenderedText part)
    {
        Row(label, Short(part.Text));
        Holes(part);
    }

    private void Holes(RenderedText part)
    {
        foreach (var hole in part.Holes.Where(hole => hole.Reads.Count > 0))
            Row("", $"{hole.Source}{Place(hole.Location)} read {string.Join(", ", hole.Reads.Select(read => $"{read.Path} = {(read.Value is null ? "null" : $"'{Short(read.Value)}'")}"))}");
    }

    private void Row(string label, string value) =>
        text.Paragraph(Inner, Label + Inner, new Span(label.PadRight(Label - 1), Ink.Faint), new Span(" "), new Span(value));

    private static string Place(SourceLocation? location) =>
        location is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({location.File}:{location.Line}:{location.Column})");

    private static string Short(string value) => value.Length <= BodyShown ? value : $"{Shortened.Beginning(value, BodyShown)}… ({value.Length} characters)";
}
