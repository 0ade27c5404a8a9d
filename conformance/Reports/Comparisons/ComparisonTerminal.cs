using OpsRampHarness.Conformance.Comparisons;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Comparisons;

/// <summary>A comparison as it is printed: verdict, what happens to accounts, calls, cases, findings.</summary>
internal sealed class ComparisonTerminal(
    TextWriter output, TerminalSettings settings, Action<IReadOnlyList<string>, IEnumerable<IReadOnlyList<string>>> table)
{
    private const int Left = 2;
    private const int Inner = 4;
    private const int Shown = 12;

    private readonly TerminalText text = new(output, settings);

    /// <summary>Prints it.</summary>
    public void Write(PackComparison comparison)
    {
        var word = comparison.Verdict.Shout().PadRight(8);
        var ink = comparison.Verdict switch { Verdict.Safe => Ink.Good, Verdict.Review => Ink.Warning, _ => Ink.Bad };
        text.Gap();
        text.Paragraph(Left, Left + word.Length + 1,
            new Span(word, ink), new Span(" "), new Span($"{comparison.Base.Named} → {comparison.Head.Named}", Ink.Strong), new Span($": {comparison.Summary}"));
        table(ComparisonTable.Columns, ComparisonTable.Rows(comparison));
        Section("Accounts and links", ComparisonLines.Worlds(comparison), line =>
            [new Span(line.IsWorse ? "✗ " : "✓ ", line.IsWorse ? Ink.Bad : Ink.Good), new Span(line.Sentence), new Span($"  {line.World}", Ink.Faint)]);
        Section("EIC says", ComparisonLines.Notes(comparison), line => [new Span(line.Note), new Span($"  {line.World}", Ink.Faint)]);
        WriteCalls(comparison.Calls);
        Section("Cases that end differently", comparison.Cases, change =>
        [
            new Span(change.Case, Ink.Strong), new Span($" {ComparisonLines.Word(change.Kind)}", InkOf(change.Kind)),
            new Span(change.Message.Length > 0 ? $": {change.Message}" : ""),
        ]);
        Section("New findings", comparison.FindingsNew, finding => [new Span(ComparisonLines.Of(finding))]);
        Section("Findings gone", comparison.FindingsGone, finding => [new Span(ComparisonLines.Of(finding))]);
        Section("To know", comparison.Remarks, remark => [new Span(remark)]);
        text.Paragraph(Left, Left, new Span(FormattableString.Invariant(
            $"failures: {comparison.Base.Failures} of {comparison.Base.Cases} cases before, {comparison.Head.Failures} of {comparison.Head.Cases} after · changed accounts and links are those that differ between the two"), Ink.Faint));
        text.Gap();
    }

    private void WriteCalls(IReadOnlyList<CallChange> calls)
    {
        if (calls.Count == 0) return;
        text.Paragraph(Left, Left, new Span("Calls", Ink.Strong));
        foreach (var change in calls)
        {
            text.Paragraph(Inner, Inner + 2, new Span(change.Operation, Ink.Strong), new Span($": {ComparisonLines.Counts(change)}"), new Span($"  {change.Case}", Ink.Faint));
            var (sentBefore, sentAfter) = ComparisonLines.Example(change);
            if (sentBefore is { } before) text.Line(new Span("      - ", Ink.Bad), new Span(before));
            if (sentAfter is { } after) text.Line(new Span("      + ", Ink.Good), new Span(after));
        }

        text.Gap();
    }

    private void Section<T>(string title, IEnumerable<T> entries, Func<T, Span[]> line)
    {
        var all = entries.ToList();
        if (all.Count == 0) return;
        text.Paragraph(Left, Left, new Span(title, Ink.Strong));
        foreach (var entry in all.Take(Shown)) text.Paragraph(Inner, Inner + 2, line(entry));
        if (all.Count > Shown) text.Paragraph(Inner, Inner, new Span(FormattableString.Invariant($"and {all.Count - Shown} more"), Ink.Faint));
        text.Gap();
    }

    private static Ink InkOf(CaseChangeKind kind) => kind switch
    {
        CaseChangeKind.Broken or CaseChangeKind.Revealed => Ink.Bad,
        CaseChangeKind.FailsOtherwise or CaseChangeKind.Lost => Ink.Warning,
        _ => Ink.Good,
    };
}
