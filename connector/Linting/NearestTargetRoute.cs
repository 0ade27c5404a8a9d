namespace OpsRampHarness.Connector.Linting;

/// <summary>The route most like a request that has none.</summary>
/// <param name="Route">The route.</param>
/// <param name="Difference">What differs, in words, such as <c>missing segment: users</c>.</param>
public sealed record NearestTargetRoute(TargetRoute Route, string Difference);
