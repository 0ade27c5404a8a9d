namespace OpsRampHarness.Conformance.Runs;

/// <summary>What playing one case yields: its result and, in order, every exchange it made.</summary>
public sealed record PlayedCase(CaseResult Result, IReadOnlyList<ExchangeRecord> Exchanges)
{
    /// <summary>A hash of everything the case sent, was answered and caused on both sides; null unless it was asked for.</summary>
    public string? Fingerprint { get; init; }
}
