using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>An answer that comes too late costs nothing.</summary>
public sealed class TimedOut : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public TimedOut()
        : base(
            "timed-out",
            "An answer that comes too late costs nothing",
            "EIC gives up waiting; OpsRamp has done what it was asked all the same",
            "EIC repeats what is done already, and makes a second user or never completes the task.",
            "Let OpsRamp refuse a second user (a login name that depends on nothing but the person), and do not repeat a create by timeOutError.",
            new DelayEffect(3600))
    {
        ConcernsTasks = true;
        HidesTheEffect = true;
    }
}
