using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Loss;

/// <summary>OpsRamp lists a part only, and says that it is all.</summary>
public sealed class TruncatedImport() : LossCheck(
    "truncated-import",
    "An import that brings only a part does not take the rest away",
    "a filter, a lost right or an index that is being rebuilt gives a short list with status 200",
    "Set accountThresholdValue to the number of accounts that may disappear at once.")
{
    internal override FaultRule Accident(string usual, int pages) =>
        new(Description.Id, new StatusEffect(200, ListBody.With(usual, rows => rows.Take(rows.Count / 2))));
}
