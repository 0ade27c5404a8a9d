using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>An answer without a body costs nothing.</summary>
public sealed class EmptyAnswer : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public EmptyAnswer()
        : base(
            "empty-answer",
            "An answer without a body costs nothing",
            "gateways and proxies in between answer so",
            "No record looks like no user: EIC suspends every account.",
            "Set accountThresholdValue, so that too many missing accounts are taken for an accident.",
            new EmptyBodyEffect())
    {
    }
}
