using System.Globalization;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary><c>summary.md</c>: what a reviewer reads in a pull request, at most 40 lines.</summary>
internal static class SummaryReport
{
    /// <summary>A summary never has more lines than this.</summary>
    public const int MaxLines = 40;

    private const int HarmsShown = 4;
    private const int FailuresShown = 3;
    private const int FindingsShown = 5;

    public static string Write(Run run)
    {
        var lines = new List<string>
        {
            $"## {run.Verdict.Sign()} {run.Verdict.Shout()}: {MarkdownText.Prose(run.Pack.Name)}",
            "",
            MarkdownText.Prose(run.Summary),
            "",
            $"{string.Join(" · ", run.Counts.Worded().Select(entry => entry.Text))} · "
                + FormattableString.Invariant($"{run.Coverage.Exercised} of {run.Coverage.Of} {run.Coverage.Noun}s exercised"),
        };
        AddHarms(lines, AccountHarm.Of(run));
        AddFailures(lines, FailureGroup.Of(run));
        AddFindings(lines, run.Findings);
        AddStale(lines, run.StaleEntries);
        lines.Add("");
        if (run.Assumptions.Count > 0) lines.Add($"Rests on: {string.Join(", ", run.Assumptions.Select(MarkdownText.Code))}  ");
        lines.Add($"Again: {MarkdownText.Code(string.Create(CultureInfo.InvariantCulture, $"opsramp-harness check {run.Pack.Name} --seed {run.Seed}"))} · "
            + $"harness {run.Harness}, requirements {MarkdownText.Prose(run.Requirements)}");
        return string.Join('\n', lines) + "\n";
    }

    private static void AddHarms(List<string> lines, IReadOnlyList<AccountHarm> harms)
    {
        if (harms.Count == 0) return;
        lines.AddRange(["", "| what would happen to accounts | world |", "|---|---|"]);
        lines.AddRange(harms.Take(HarmsShown).Select(harm =>
            $"| {MarkdownText.Prose(harm.Event)} would **{MarkdownText.Prose(harm.Sentence)}** | {MarkdownText.Code(harm.World)} |"));
        if (harms.Count > HarmsShown) lines.Add(FormattableString.Invariant($"| and {harms.Count - HarmsShown} more | |"));
    }

    private static void AddFailures(List<string> lines, IReadOnlyList<FailureGroup> groups)
    {
        if (groups.Count == 0) return;
        lines.AddRange(["", "### First to look at"]);
        foreach (var group in groups.Take(FailuresShown))
        {
            var leading = group.Leading;
            var variants = group.Variants.Length > 0 ? $" {MarkdownText.Code(group.Variants)}" : "";
            lines.Add($"- **{MarkdownText.Prose(leading.Check)}**{variants} ({leading.Outcome.Label()}): {MarkdownText.Prose(leading.Message)}");
            if (leading.Location is { } place)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"  - {MarkdownText.Code($"{place.File}:{place.Line}:{place.Column}")}"));
            if (leading.Consequence is { } consequence) lines.Add($"  - in EIC: {MarkdownText.Prose(consequence)}");
            if (leading.Fix is { } fix) lines.Add($"  - fix: {MarkdownText.Prose(fix)}");
        }

        if (groups.Count > FailuresShown)
        {
            var others = string.Join(", ", groups.Skip(FailuresShown).Select(group => MarkdownText.Code(group.Leading.Check)).Distinct(StringComparer.Ordinal));
            lines.Add($"- also: {others}");
        }
    }

    private static void AddFindings(List<string> lines, IReadOnlyList<Finding> findings)
    {
        var worth = findings.Where(finding => finding is { Why: null, Severity: not Severity.Note })
            .OrderByDescending(finding => finding.Severity).ToList();
        if (worth.Count == 0) return;
        lines.AddRange(["", FormattableString.Invariant($"### Lint: {worth.Count} new")]);
        lines.AddRange(worth.Take(FindingsShown).Select(finding =>
        {
            var place = finding.Location is { } location
                ? MarkdownText.Code(FormattableString.Invariant($"{location.File}:{location.Line}:{location.Column}")) + " "
                : "";
            return $"- {finding.Severity.Word()} {place}{MarkdownText.Prose(finding.Message)}";
        }));
    }

    private static void AddStale(List<string> lines, IReadOnlyList<StaleEntry> entries)
    {
        if (entries.Count == 0) return;
        lines.AddRange(["", $"Stale in the baseline: {string.Join(", ", entries.Select(entry => MarkdownText.Code(entry.Entry)))}"]);
    }
}
