namespace OpsRampHarness.Conformance.Runs;

/// <summary>Cases and findings after the baseline has been laid over them.</summary>
internal sealed record BaselineApplication(
    IReadOnlyList<CaseResult> Cases, IReadOnlyList<Finding> Findings, IReadOnlyList<StaleEntry> StaleEntries)
{
    /// <summary>Lays <paramref name="baseline"/> over what was found.</summary>
    /// <param name="baseline">What is known.</param>
    /// <param name="cases">Outcomes as played.</param>
    /// <param name="findings">Findings as reported.</param>
    /// <param name="selection">Which cases were asked for; entries of others are left alone.</param>
    public static BaselineApplication Of(
        Baseline baseline, IReadOnlyList<CaseResult> cases, IReadOnlyList<Finding> findings, CaseSelection selection)
    {
        var confirmed = baseline.Failures
            .Where(entry => cases.Any(result => entry.Covers(result) && FailsAsKnown(entry, result)))
            .ToList();
        var unconfirmed = baseline.Failures.Where(selection.MayInclude).Except(confirmed).ToList();

        var (judged, stale) = OfFindings(baseline.Findings, findings);

        return new BaselineApplication(
            [.. cases.Select(result => Judge(result, confirmed, unconfirmed))],
            judged,
            [.. unconfirmed.Where(entry => IsOrphan(entry, cases)).Select(entry => Orphan(entry, cases)), .. stale]);
    }

    /// <summary>Lays what a baseline knows of findings over those there are.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="findings">Findings as reported.</param>
    public static (IReadOnlyList<Finding> Findings, IReadOnlyList<StaleEntry> Stale) OfFindings(IReadOnlyList<KnownFinding> known, IReadOnlyList<Finding> findings)
    {
        var judged = new List<Finding>(findings.Count);
        foreach (var finding in findings)
            judged.Add(known.FirstOrDefault(entry => entry.Covers(finding)) is { } entry ? finding with { Why = entry.Why } : finding);
        var stale = new List<StaleEntry>();
        foreach (var entry in known)
        {
            if (!findings.Any(entry.Covers))
                stale.Add(Orphan(entry));
        }

        return (judged, stale);
    }

    private static bool FailsAsKnown(KnownFailure entry, CaseResult result) =>
        result.Outcome == Outcome.Failed && result.Reason == entry.Reason;

    private static CaseResult Judge(CaseResult result, List<KnownFailure> confirmed, List<KnownFailure> unconfirmed)
    {
        if (confirmed.Find(entry => entry.Covers(result) && FailsAsKnown(entry, result)) is { } known)
            return result with { Outcome = Outcome.KnownFailure, Why = known.Why };

        if (result.Outcome == Outcome.Passed
            && unconfirmed.Find(entry => entry.Covers(result)) is { } stale)
        {
            return result with
            {
                Outcome = Outcome.Stale,
                Reason = stale.Reason,
                Message = $"The baseline says it fails with '{stale.Reason}', but it passes now: remove the entry.",
                Why = stale.Why,
            };
        }

        return result;
    }

    /// <summary>An entry is an orphan when no case shows it: it neither fails as known, nor passes, nor fails in a new way.</summary>
    private static bool IsOrphan(KnownFailure entry, IReadOnlyList<CaseResult> cases) =>
        !cases.Any(result => entry.Covers(result) && result.Outcome is not Outcome.Skipped);

    private static StaleEntry Orphan(KnownFailure entry, IReadOnlyList<CaseResult> cases)
    {
        var skipped = cases.FirstOrDefault(entry.Covers);
        return new StaleEntry(entry.ToString(), skipped is null
            ? $"The baseline knows '{entry}', but there is no such case: remove or correct the entry."
            : $"The baseline knows '{entry}', but it is skipped now ({skipped.Message}): remove the entry.");
    }

    private static StaleEntry Orphan(KnownFinding entry) => new(
        entry.ToString(),
        $"The baseline knows the finding '{entry}', but lint no longer reports it: remove the entry.");
}
