using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>Cases of one check that went wrong in the same way, told once.</summary>
/// <param name="Cases">The cases, by id.</param>
internal sealed record FailureGroup(IReadOnlyList<CaseResult> Cases)
{
    /// <summary>The case that does the most harm; it speaks for the group.</summary>
    public CaseResult Leading { get; } = Cases.MaxBy(result => Harm(result.BlastRadius))!;

    /// <summary>The variants, short.</summary>
    public string Variants => VariantList.Of(Cases.Select(result => result.Variant));

    /// <summary>Everything in a run that did not go as it should, the most important first.</summary>
    public static IReadOnlyList<FailureGroup> Of(Run run) =>
    [
        .. run.Cases
            .Where(result => Rank(result.Outcome) < int.MaxValue)
            .GroupBy(result => new Way(result.Check, result.Outcome, result.Reason, result.Location?.File, result.Location?.Line))
            .Select(group => new FailureGroup([.. group]))
            .OrderBy(group => Rank(group.Leading.Outcome))
            .ThenBy(group => group.Leading.Level)
            .ThenByDescending(group => Harm(group.Leading.BlastRadius))
            .ThenBy(group => group.Cases[0].Id, CaseIdComparer.Instance),
    ];

    private static int Rank(Outcome outcome) => outcome switch
    {
        Outcome.HarnessError => 0,
        Outcome.Failed => 1,
        Outcome.Stale => 2,
        Outcome.KnownFailure => 3,
        _ => int.MaxValue,
    };

    private static int Harm(BlastRadius? radius) => radius is null
        ? 0
        : radius.Suspended + radius.Created + radius.Rekeyed + radius.BroughtBack + radius.Changed
            + radius.LinksGained + radius.LinksLost + radius.Unseen;

    private sealed record Way(string Check, Outcome Outcome, string? Reason, string? File, int? Line);
}
