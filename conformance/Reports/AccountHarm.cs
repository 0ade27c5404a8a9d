using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>One thing that would happen to accounts or links, in words.</summary>
/// <param name="World">The world it was measured in.</param>
/// <param name="Event">Who does it.</param>
/// <param name="Sentence">What it would do.</param>
/// <param name="Case">The case that measured it.</param>
internal sealed record AccountHarm(string World, string Event, string Sentence, CaseResult Case)
{
    /// <summary>Every harm of a run told once, the worst first.</summary>
    public static IReadOnlyList<AccountHarm> Of(Run run) =>
    [
        .. SummarySentence.ByHarm(run.Cases)
            .Select(result => new AccountHarm(
                result.BlastRadius!.World, result.BlastRadius.Event, SummarySentence.Harm(result.BlastRadius), result))
            .DistinctBy(harm => (harm.World, harm.Event, harm.Sentence)),
    ];
}
