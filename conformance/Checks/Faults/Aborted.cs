using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>A connection that breaks before anything is done costs nothing.</summary>
public sealed class Aborted : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public Aborted()
        : base(
            "aborted",
            "A connection that breaks before anything is done costs nothing",
            "networks break",
            "Accounts look deleted, or a task that had gone half way can never be finished.",
            "Let a repeated task do no harm, and set doNotChangeIfFailed.",
            new AbortEffect())
    {
        ConcernsTasks = true;
        OnWire = true;
    }
}
