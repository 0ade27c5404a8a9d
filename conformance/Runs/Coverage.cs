using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Checks;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>How many of the documented operations a run really exercised.</summary>
/// <param name="Exercised">Operations of which at least one case sent a request and was judged.</param>
/// <param name="Of">How many operations are documented.</param>
/// <param name="Missing">The documented operations that were not exercised, in the guide's order.</param>
public sealed record Coverage(int Exercised, int Of, IReadOnlyList<string> Missing)
{
    /// <summary>False for a pack of another system, whose operations are those it has itself; absent for the ones that OpsRamp's guide documents.</summary>
    public bool? Documented { get; init; }

    /// <summary>What is counted, as it follows a number.</summary>
    [JsonIgnore]
    public string Noun => Documented is false ? "operation" : "documented operation";

    internal static Coverage Measure(IReadOnlyList<CaseResult> cases, IReadOnlyList<string> operations)
    {
        var exercised = cases
            .Where(result => result.Exchanges.Count > 0)
            .Where(result => result.Outcome is not (Outcome.Skipped or Outcome.HarnessError))
            .Select(result => result.Operation)
            .ToHashSet();
        var missing = operations.Where(operation => !exercised.Contains(operation)).ToList();
        return new Coverage(operations.Count - missing.Count, operations.Count, missing) { Documented = operations.SequenceEqual(DocumentedOperations.All) ? null : false };
    }
}
