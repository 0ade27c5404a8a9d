using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>Pages that repeat cost nothing.</summary>
public sealed class RepeatingPages : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public RepeatingPages()
        : base(
            "repeating-pages",
            "Pages that repeat cost nothing",
            "lists that change while they are read",
            "EIC sees the first page only; everybody else looks deleted.",
            "Page by number up to totalResults, and set accountThresholdValue.",
            new PagingEffect(PagingDefect.Repeat))
    {
    }
}
