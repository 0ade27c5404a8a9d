using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>A single 500 costs nothing.</summary>
public sealed class OneServerError : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public OneServerError()
        : base(
            "one-500",
            "A single 500 costs nothing",
            "OpsRamp: error code 0005 comes and goes",
            "A failed page looks like a deletion: EIC suspends accounts that are still there.",
            "Set doNotChangeIfFailed, list only real success codes in successResponses, and let a repeated task do no harm.",
            new StatusEffect(500, """{"code":"0005","message":"Internal error"}"""))
    {
        ConcernsTasks = true;
    }
}
