using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>What Save and Test says.</summary>
/// <param name="Succeeded">Whether every authentication works.</param>
/// <param name="Exchanges">The requests it made.</param>
/// <param name="Diagnostics">Why not.</param>
public sealed record ConnectionTest(bool Succeeded, IReadOnlyList<Exchange> Exchanges, IReadOnlyList<Diagnostic> Diagnostics);
