namespace OpsRampHarness.Conformance.Runs;

/// <summary>What playing one case yields: its result and, in order, every exchange it made.</summary>
public sealed record PlayedCase(CaseResult Result, IReadOnlyList<ExchangeRecord> Exchanges);
