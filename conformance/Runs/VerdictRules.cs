using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>What cases and findings make of a pack. The baseline changes nothing here.</summary>
public static class VerdictRules
{
    /// <summary>Judges a pack.</summary>
    public static Verdict Judge(IReadOnlyList<CaseResult> cases, IReadOnlyList<Finding> findings)
    {
        if (cases.Any(result => IsFailure(result) && result.Level is (Level.Documented or Level.Sound))
            || cases.Any(result => IsScored(result) && result.BlastRadius is { DoesHarm: true }))
            return Verdict.Unsafe;

        return cases.Any(IsFailure)
            || cases.Any(result => result.Outcome == Outcome.HarnessError)
            || findings.Any(finding => finding.Severity is Severity.Error or Severity.Warning)
            ? Verdict.Review
            : Verdict.Safe;
    }

    /// <summary>Whether a case failed, known or not.</summary>
    public static bool IsFailure(CaseResult result) => result.Outcome is Outcome.Failed or Outcome.KnownFailure;

    private static bool IsScored(CaseResult result) => result.Outcome != Outcome.NotScored;
}
