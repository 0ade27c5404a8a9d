namespace OpsRampHarness.MockServer.Faults;

/// <summary>The operation is carried out, and the answer has another type.</summary>
/// <param name="ContentType">The type, such as <c>text/html</c>.</param>
/// <param name="Body">A body in the place of the right one; null to keep that.</param>
public sealed record ContentTypeEffect(string ContentType, string? Body = null) : FaultEffect;
