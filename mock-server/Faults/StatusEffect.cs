namespace OpsRampHarness.MockServer.Faults;

/// <summary>The operation is not carried out; this is answered instead.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Body; null for none.</param>
/// <param name="ContentType">Type of the body.</param>
public sealed record StatusEffect(int Status, string? Body = null, string ContentType = "application/json") : FaultEffect;
