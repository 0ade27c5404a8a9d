using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>A total that grows while it is read costs nothing.</summary>
public sealed class DriftingTotal : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public DriftingTotal()
        : base(
            "drifting-total",
            "A total that grows while it is read costs nothing",
            "lists that change while they are read",
            "EIC stops too early or never.",
            "Let totalCountPath be completeResponseMap.totalResults; an empty page ends the list.",
            new PagingEffect(PagingDefect.DriftingTotal))
    {
        LooksComplete = true;
    }
}
