namespace OpsRampHarness.MockServer.Faults;

/// <summary>A rule and what became of it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Matched">How many calls it matched.</param>
/// <param name="Fired">On how many of them it fired.</param>
public sealed record FaultCount(FaultRule Rule, int Matched, int Fired);
