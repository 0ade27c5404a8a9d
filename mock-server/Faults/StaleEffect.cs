namespace OpsRampHarness.MockServer.Faults;

/// <summary>A write is carried out and answered, but reads of the tenant do not show it yet. Each write copies the tenant: not for large ones.</summary>
/// <param name="Seconds">For how long, by the clock of the workspace; null for as many reads as are told.</param>
/// <param name="Reads">For how many reads; null for as long as is told.</param>
public sealed record StaleEffect(double? Seconds = null, int? Reads = null) : FaultEffect;
