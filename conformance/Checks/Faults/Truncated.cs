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
            "What had arrived is taken for all there is and the rest looks deleted, or what is done is done a second time.",
            "Set accountThresholdValue and inactivateAccountsNotInFile, and let OpsRamp refuse a second user: a login name that depends on nothing but the person.",
            new TruncateEffect())
    {
        ConcernsTasks = true;
        OnWire = true;
        HidesTheEffect = true;
    }
}
