using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Loss;

/// <summary>OpsRamp lists nothing at all.</summary>
public sealed class EmptyImport() : LossCheck(
    "empty-import",
    "An import that brings nothing takes nothing away",
    "a wrong filter, a wrong tenant or a lost right gives an empty list with status 200",
    "Set accountThresholdValue to the number of accounts that may disappear at once.")
{
    internal override FaultRule Accident(string usual, int pages) =>
        new(Description.Id, new StatusEffect(200, ListBody.With(usual, _ => [])));
}
