using System.Globalization;
using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>What lint says, as it is printed: each finding with its line, then counts.</summary>
internal sealed class TerminalFindings(TextWriter output, TerminalSettings settings)
{
    private const int Left = 2;
    private const int Inner = 4;
    private const int Labelled = 13;

    private readonly TerminalText text = new(output, settings);

    /// <summary>Prints findings.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="folder">What leads to the pack's files, so that places can be clicked; null for nothing.</param>
    public void Write(LintResult result, string? folder)
    {
        text.Gap();
        foreach (var finding in result.New)
            WriteFinding(finding, folder);
        foreach (var entry in result.StaleEntries)
        {
            text.Paragraph(Left, Inner, new Span(Outcome.Stale.Sign(), Ink.Warning), new Span(" "), new Span(entry.Message));
            text.Gap();
        }

        WriteCounts(result);
    }

    private void WriteFinding(Finding finding, string? folder)
    {
        text.Paragraph(Left, Inner, new Span(finding.Severity.ToText(), InkOf(finding.Severity)), new Span(" "), new Span(finding.Rule, Ink.Strong));
        text.Paragraph(Inner, Inner, new Span(finding.Message));
        if (finding.Location is { } place)
        {
            text.Paragraph(Inner, Inner, new Span(string.Create(CultureInfo.InvariantCulture, $"{RepositoryPath.Of(folder, place.File)}:{place.Line}:{place.Column}"), Ink.Accent));
            SourceExcerpt.Write(text, place);
        }

        Label("in EIC", finding.Consequence);
        Label("fix", finding.Fix);
        text.Gap();
    }

    private void WriteCounts(LintResult result)
    {
        var found = result.New.ToList();
        var spans = new List<Span>();
        Finding? worst = null;
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Note })
        {
            worst ??= found.Find(finding => finding.Severity == severity);
            var count = found.Count(finding => finding.Severity == severity);
            spans.Add(new Span($"{Counted(count, severity.ToText())} · ", count == 0 ? Ink.Faint : InkOf(severity)));
        }

        spans.Add(new Span(FormattableString.Invariant($"{result.Findings.Count - found.Count} known · {result.Silenced.Count} silenced · {result.StaleEntries.Count} stale"), Ink.Faint));
        text.Paragraph(Left, Left, [.. spans]);
        if (worst is not null)
            text.Paragraph(Left, Left, new Span($"more about a rule: opsramp-harness explain {worst.Rule}", Ink.Faint));
        text.Gap();
    }

    private void Label(string label, string? value)
    {
        if (value is not null)
            text.Paragraph(Inner, Labelled, new Span(label + Blanks.Of(Labelled - Inner - 1 - label.Length), Ink.Faint), new Span(" "), new Span(value));
    }

    private static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Bad,
        Severity.Warning => Ink.Warning,
        _ => Ink.Faint,
    };
}
