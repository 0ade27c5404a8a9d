namespace OpsRampHarness.MockServer.Faults;

/// <summary>The connection breaks before the operation is carried out.</summary>
public sealed record AbortEffect : FaultEffect;
