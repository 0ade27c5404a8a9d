using System.Globalization;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>A run as it is printed: verdict, what would happen to accounts, what is wrong and how to mend it, counts.</summary>
internal sealed class TerminalReport(TextWriter output, TerminalSettings settings)
{
    private const int Left = 2;
    private const int Inner = 4;
    private const int Labelled = 13;
    private const int FindingsShown = 10;

    private readonly TerminalText text = new(output, settings);

    /// <summary>Prints a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="packPath">What leads to the pack from here, so that places can be clicked; null when there is no folder.</param>
    /// <param name="reportPath">Where the HTML report is; null when none was written.</param>
    /// <param name="elapsed">Measured time; null when none was measured.</param>
    public void Write(Run run, string? packPath, string? reportPath, TimeSpan? elapsed)
    {
        text.Gap();
        WriteVerdict(run);
        WriteAccounts(run);
        foreach (var group in FailureGroup.Of(run)) WriteGroup(group, packPath);
        foreach (var entry in run.StaleEntries) WriteStale(entry);
        WriteFindings(run.Findings, packPath);
        WriteCounts(run, reportPath, elapsed);
    }

    private static Ink InkOf(Verdict verdict) => verdict switch
    {
        Verdict.Safe => Ink.Good,
        Verdict.Review => Ink.Warning,
        _ => Ink.Bad,
    };

    private static Ink InkOf(Outcome outcome) => outcome switch
    {
        Outcome.Passed => Ink.Good,
        Outcome.Failed or Outcome.HarnessError => Ink.Bad,
        Outcome.KnownFailure or Outcome.Stale => Ink.Warning,
        _ => Ink.Faint,
    };

    private void WriteVerdict(Run run)
    {
        var word = run.Verdict.Shout().PadRight(8);
        text.Paragraph(Left, Left + word.Length + 1, new Span(word, InkOf(run.Verdict)), new Span(" "), new Span(run.Pack.Name, Ink.Strong), new Span($": {run.Summary}"));
        text.Gap();
    }

    private void WriteAccounts(Run run)
    {
        var harms = AccountHarm.Of(run);
        if (harms.Count == 0) return;
        text.Paragraph(Left, Left, new Span("What would happen to accounts", Ink.Strong));
        foreach (var harm in harms)
        {
            text.Paragraph(Inner, Inner + 2,
                new Span($"{harm.Event} would "), new Span(harm.Sentence, Ink.Strong), new Span($"  {harm.World}", Ink.Faint));
        }

        text.Gap();
    }

    private void WriteGroup(FailureGroup group, string? packPath)
    {
        var leading = group.Leading;
        text.Paragraph(Left, Inner,
            new Span(leading.Outcome.Sign(), InkOf(leading.Outcome)), new Span(" "),
            new Span(leading.Check, Ink.Strong), new Span($"  {group.Variants}", Ink.Accent),
            new Span($"  {leading.Outcome.Label()}", InkOf(leading.Outcome)));
        text.Paragraph(Inner, Inner, new Span(leading.Message));
        foreach (var detail in leading.Details) Label(detail.Label, detail.Text);
        if (leading.Location is { } place) WritePlace(place, packPath);
        if (leading.Consequence is { } consequence) Label("in EIC", consequence);
        if (leading.Fix is { } fix) Label("fix", fix);
        if (leading.Why is { } why) Label("known", why);
        text.Gap();
    }

    private void WritePlace(Place place, string? packPath)
    {
        text.Paragraph(Inner, Inner, new Span(
            string.Create(CultureInfo.InvariantCulture, $"{Prefixed(packPath, place.File)}:{place.Line}:{place.Column}"), Ink.Accent));
        SourceExcerpt.Write(text, place);
    }

    private void WriteStale(StaleEntry entry)
    {
        text.Paragraph(Left, Inner,
            new Span(Outcome.Stale.Sign(), Ink.Warning), new Span(" "), new Span(entry.Entry, Ink.Strong), new Span("  stale", Ink.Warning));
        text.Paragraph(Inner, Inner, new Span(entry.Message));
        text.Gap();
    }

    private void WriteFindings(IReadOnlyList<Finding> findings, string? packPath)
    {
        var worth = findings.Where(finding => finding is { Why: null, Severity: not Severity.Note })
            .OrderByDescending(finding => finding.Severity).ToList();
        if (worth.Count == 0) return;
        text.Paragraph(Left, Left, new Span("Lint", Ink.Strong));
        foreach (var finding in worth.Take(FindingsShown))
        {
            var place = finding.Location is { } location
                ? string.Create(CultureInfo.InvariantCulture, $"{Prefixed(packPath, location.File)}:{location.Line}:{location.Column} ")
                : "";
            text.Paragraph(Inner, Inner + 2,
                new Span(finding.Severity.Word(), finding.Severity == Severity.Error ? Ink.Bad : Ink.Warning),
                new Span(" "), new Span(place, Ink.Accent), new Span(finding.Rule, Ink.Strong), new Span($" {finding.Message}"));
        }

        if (worth.Count > FindingsShown)
            text.Paragraph(Inner, Inner, new Span(FormattableString.Invariant($"and {worth.Count - FindingsShown} more in the report"), Ink.Faint));
        text.Gap();
    }

    private void WriteCounts(Run run, string? reportPath, TimeSpan? elapsed)
    {
        var spans = new List<Span>();
        foreach (var (outcome, count, words) in run.Counts.Worded())
        {
            if (spans.Count > 0) spans.Add(new Span(" · ", Ink.Faint));
            spans.Add(new Span(words, count == 0 ? Ink.Faint : InkOf(outcome)));
            if (outcome == Outcome.Skipped) spans.Add(new Span($" ({SkipReasons(run)})", Ink.Faint));
        }

        spans.Add(new Span(FormattableString.Invariant($" · {run.Coverage.Exercised} of {run.Coverage.Of} {run.Coverage.Noun}s exercised")));
        if (elapsed is { } time) spans.Add(new Span(FormattableString.Invariant($" · {time.TotalSeconds:0.0} s"), Ink.Faint));
        text.Paragraph(Left, Left, [.. spans]);
        if (run.Assumptions.Count > 0)
        {
            text.Paragraph(Left, Left, new Span(FormattableString.Invariant(
                $"rests on {run.Assumptions.Count} assumption{(run.Assumptions.Count == 1 ? "" : "s")}: {string.Join(", ", run.Assumptions)}"), Ink.Faint));
        }

        if (run.Matrix == Matrix.Core) text.Paragraph(Left, Left, new Span("core matrix; faults, further sizes and turned switches: --matrix full", Ink.Faint));
        if (run.Target is { } target) text.Paragraph(Left, Left, new Span("against: ", Ink.Faint), new Span(target, Ink.Accent));
        if (reportPath is not null) text.Paragraph(Left, Left, new Span("report: ", Ink.Faint), new Span(reportPath, Ink.Accent));
        text.Gap();
    }

    private static string SkipReasons(Run run)
    {
        var reasons = run.Cases.Where(result => result.Outcome == Outcome.Skipped)
            .Select(result => result.Message.TrimEnd('.')).Distinct(StringComparer.Ordinal).ToList();
        return reasons.Count <= 2 ? string.Join("; ", reasons) : $"{reasons[0]}; {reasons[1]}; …";
    }

    private void Label(string label, string value) =>
        text.Paragraph(Inner, Labelled, new Span(label.PadRight(Labelled - Inner - 1), Ink.Faint), new Span(" "), new Span(value));

    private static string Prefixed(string? packPath, string file) =>
        packPath is null ? file : $"{packPath.TrimEnd('/', '\\')}/{file}";
}
