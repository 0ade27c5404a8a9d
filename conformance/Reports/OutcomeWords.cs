using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>How reports show outcomes and verdicts: never by colour alone, always by a sign and a word as well.</summary>
internal static class OutcomeWords
{
    /// <summary>One sign for an outcome.</summary>
    public static string Sign(this Outcome outcome) => outcome switch
    {
        Outcome.Passed => "✓",
        Outcome.Failed or Outcome.KnownFailure => "✗",
        Outcome.Stale => "↺",
        Outcome.Skipped => "–",
        Outcome.NotScored => "·",
        _ => "!",
    };

    /// <summary>The word beside the sign.</summary>
    public static string Label(this Outcome outcome) => outcome switch
    {
        Outcome.Failed => "failed",
        Outcome.KnownFailure => "known failure",
        Outcome.Stale => "stale",
        Outcome.Skipped => "skipped",
        Outcome.NotScored => "not scored",
        Outcome.HarnessError => "harness error",
        _ => "passed",
    };

    /// <summary>The verdict in capitals.</summary>
    public static string Shout(this Verdict verdict) => verdict.Word().ToUpperInvariant();

    /// <summary>One sign for a verdict, where pictures are understood.</summary>
    public static string Sign(this Verdict verdict) => verdict switch
    {
        Verdict.Safe => "✅",
        Verdict.Review => "⚠️",
        _ => "⛔",
    };

    /// <summary>The counts a reader should see, with their words: always passed and failed, others when there are any.</summary>
    public static IEnumerable<(Outcome Outcome, int Count, string Text)> Worded(this RunCounts counts)
    {
        (Outcome Outcome, int Count, string Singular, string Plural)[] all =
        [
            (Outcome.Passed, counts.Passed, "passed", "passed"),
            (Outcome.Failed, counts.Failed, "failed", "failed"),
            (Outcome.KnownFailure, counts.KnownFailure, "known failure", "known failures"),
            (Outcome.Stale, counts.Stale, "stale", "stale"),
            (Outcome.Skipped, counts.Skipped, "skipped", "skipped"),
            (Outcome.NotScored, counts.NotScored, "not scored", "not scored"),
            (Outcome.HarnessError, counts.HarnessError, "harness error", "harness errors"),
        ];
        return all
            .Where(entry => entry.Count > 0 || entry.Outcome is Outcome.Passed or Outcome.Failed)
            .Select(entry => (entry.Outcome, entry.Count, FormattableString.Invariant($"{entry.Count} {(entry.Count == 1 ? entry.Singular : entry.Plural)}")));
    }
}
