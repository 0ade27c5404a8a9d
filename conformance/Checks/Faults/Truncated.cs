using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>An answer that breaks off costs nothing.</summary>
public sealed class Truncated : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public Truncated()
        : base(
            "truncated",
            "An answer that breaks off costs nothing",
            "networks break",
            "What had arrived is taken for all there is: the rest looks deleted.",
            "Set accountThresholdValue and inactivateAccountsNotInFile, so that an accident suspends nobody.",
            new TruncateEffect())
    {
        OnWire = true;
    }
}
