namespace OpsRampHarness.MockServer.Routing;

/// <summary>A field that an operation knows in its request body.</summary>
/// <param name="Name">Name as sent, such as <c>deactivateReason</c>.</param>
/// <param name="Required">Whether a request without it is refused by default.</param>
/// <param name="Kind">What it holds.</param>
public sealed record BodyField(string Name, bool Required = false, BodyFieldKind Kind = BodyFieldKind.Text);
