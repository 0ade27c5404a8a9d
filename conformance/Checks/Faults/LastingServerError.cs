using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>An outage of OpsRamp costs nothing once it is over.</summary>
public sealed class LastingServerError : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public LastingServerError()
        : base(
            "lasting-500",
            "An outage of OpsRamp costs nothing once it is over",
            "OpsRamp: error code 0005 comes and goes; EIC tries a task several times",
            "Accounts look deleted for as long as OpsRamp is down, or a task that had gone half way can never be finished.",
            "Set doNotChangeIfFailed, list only real success codes in successResponses, and let a repeated task do no harm.",
            new StatusEffect(500, """{"code":"0005","message":"Internal error"}"""))
    {
        ConcernsTasks = true;
        Lasts = true;
    }
}
