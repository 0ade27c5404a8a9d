namespace OpsRampHarness.MockServer.Control;

/// <summary>What a workspace's clock shows.</summary>
/// <param name="Now">The time.</param>
/// <param name="Frozen">Whether it stands still.</param>
public sealed record ClockState(DateTimeOffset Now, bool Frozen);
