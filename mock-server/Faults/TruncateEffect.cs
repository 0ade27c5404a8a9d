namespace OpsRampHarness.MockServer.Faults;

/// <summary>The connection breaks in the middle of the body, whose whole length was announced.</summary>
/// <param name="Bytes">How much of the body is sent; null for half of it.</param>
public sealed record TruncateEffect(int? Bytes = null) : FaultEffect;
