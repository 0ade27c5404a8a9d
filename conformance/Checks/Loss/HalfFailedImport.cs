using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Loss;

/// <summary>The last request of a list fails. It hides a handful of users only: fewer than any threshold calls an accident.</summary>
public sealed class HalfFailedImport() : LossCheck(
    "half-failed-import",
    "An import whose last request fails takes nothing away",
    "OpsRamp: error code 0005 comes and goes",
    "Set doNotChangeIfFailed, and list only real success codes in successResponses.",
    users: 105)
{
    internal override FaultRule Accident(string usual, int pages) =>
        new(Description.Id, new StatusEffect(500, """{"code":"0005","message":"Internal error"}""")) { After = pages - 1 };
}
