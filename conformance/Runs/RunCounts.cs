namespace OpsRampHarness.Conformance.Runs;

/// <summary>How many cases ended how. <see cref="Stale"/> also counts baseline entries that match nothing.</summary>
public sealed record RunCounts(
    int Passed, int Failed, int KnownFailure, int Stale, int Skipped, int NotScored, int HarnessError)
{
    internal static RunCounts Of(IReadOnlyList<CaseResult> cases, IReadOnlyList<StaleEntry> staleEntries)
    {
        int Count(Outcome outcome) => cases.Count(result => result.Outcome == outcome);
        return new RunCounts(
            Count(Outcome.Passed), Count(Outcome.Failed), Count(Outcome.KnownFailure),
            Count(Outcome.Stale) + staleEntries.Count,
            Count(Outcome.Skipped), Count(Outcome.NotScored), Count(Outcome.HarnessError));
    }
}
