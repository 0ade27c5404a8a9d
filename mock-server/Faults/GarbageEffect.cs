namespace OpsRampHarness.MockServer.Faults;

/// <summary>The operation is carried out, and the body is bytes without meaning.</summary>
/// <param name="Bytes">How many.</param>
public sealed record GarbageEffect(int Bytes = 64) : FaultEffect;
