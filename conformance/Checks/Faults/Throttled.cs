using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>Being throttled costs nothing.</summary>
public sealed class Throttled : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public Throttled()
        : base(
            "throttled",
            "Being throttled costs nothing",
            "OpsRamp: 429 beyond the calls a minute that are allowed",
            "A throttled page looks like a deletion, or a throttled task is taken for done.",
            "List only real success codes in successResponses, and set doNotChangeIfFailed.",
            new StatusEffect(429, """{"error":"throttled","error_description":"Too Many Requests"}"""))
    {
        ConcernsTasks = true;
    }
}
