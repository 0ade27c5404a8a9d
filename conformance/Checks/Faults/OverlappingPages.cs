using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>A record that stands on two pages is one account.</summary>
public sealed class OverlappingPages : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public OverlappingPages()
        : base(
            "overlapping-pages",
            "A record that stands on two pages is one account",
            "lists that change while they are read",
            "The account exists twice.",
            "Key accounts by the id.",
            new PagingEffect(PagingDefect.Overlap))
    {
        LooksComplete = true;
    }
}
