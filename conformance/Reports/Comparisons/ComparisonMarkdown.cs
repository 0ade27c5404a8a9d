using OpsRampHarness.Conformance.Comparisons;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Comparisons;

/// <summary><c>compare.md</c>: a comparison as a reviewer reads it in a pull request, at most 60 lines.</summary>
internal static class ComparisonMarkdown
{
    private const int Shown = 6;
    private const int LongestCall = 200;

    public static string Write(PackComparison comparison)
    {
        var lines = new List<string>
        {
            $"## {comparison.Verdict.Sign()} {comparison.Verdict.Shout()}: {MarkdownText.Prose(comparison.Base.Named)} → {MarkdownText.Prose(comparison.Head.Named)}",
            "",
            MarkdownText.Prose(comparison.Summary),
            "",
            $"| {string.Join(" | ", ComparisonTable.Columns)} |",
            $"|{string.Concat(ComparisonTable.Columns.Select(_ => "---|"))}",
        };
        lines.AddRange(ComparisonTable.Rows(comparison).Select(row => $"| {MarkdownText.Code(row[0])} | {string.Join(" | ", row.Skip(1).Select(MarkdownText.Prose))} |"));
        Section(lines, "Accounts and links", ComparisonLines.Worlds(comparison), line =>
            $"{(line.IsWorse ? "⛔" : "✅")} {MarkdownText.Prose(line.Sentence)} ({MarkdownText.Code(line.World)})");
        Section(lines, "EIC says", ComparisonLines.Notes(comparison), line => $"{MarkdownText.Prose(line.Note)} ({MarkdownText.Code(line.World)})");
        Section(lines, "Calls", comparison.Calls, change =>
        {
            var (before, after) = ComparisonLines.Example(change);
            return $"{MarkdownText.Prose(change.Operation)}: {ComparisonLines.Counts(change)}{Call(", before ", before)}{Call(", after ", after)}";
        });
        Section(lines, "Cases that end differently", comparison.Cases, change =>
            $"{MarkdownText.Code(change.Case)} {ComparisonLines.Word(change.Kind)}{(change.Message.Length > 0 ? $": {MarkdownText.Prose(change.Message)}" : "")}");
        Section(lines, "New findings", comparison.FindingsNew, finding => MarkdownText.Prose(ComparisonLines.Of(finding)));
        Section(lines, "Findings gone", comparison.FindingsGone, finding => MarkdownText.Prose(ComparisonLines.Of(finding)));
        Section(lines, "To know", comparison.Remarks, MarkdownText.Prose);
        lines.AddRange(["", FormattableString.Invariant(
            $"Failures: {comparison.Base.Failures} of {comparison.Base.Cases} cases before, {comparison.Head.Failures} of {comparison.Head.Cases} after. Changed accounts and links are those that differ between the two. Harness {comparison.Harness}, seed {comparison.Seed}.")]);
        return string.Join('\n', lines) + "\n";
    }

    private static void Section<T>(List<string> lines, string title, IEnumerable<T> entries, Func<T, string> line)
    {
        var all = entries.ToList();
        if (all.Count == 0) return;
        lines.AddRange(["", $"**{title}**", "", .. all.Take(Shown).Select(entry => $"- {line(entry)}")]);
        if (all.Count > Shown) lines.Add(FormattableString.Invariant($"- and {all.Count - Shown} more"));
    }

    private static string Call(string before, string? call) => call is null
        ? ""
        : before + MarkdownText.Code(Shortened.To(call, LongestCall));
}
