namespace OpsRampHarness.MockServer.Faults;

/// <summary>The operation is carried out, and the body is missing.</summary>
public sealed record EmptyBodyEffect : FaultEffect;
