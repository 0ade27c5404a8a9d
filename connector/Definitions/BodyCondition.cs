using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A value that a response body may have at a path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Location">Where the path stands.</param>
/// <param name="Values">The values that match.</param>
public sealed record BodyCondition(PropertyPath Path, SourceLocation Location, IReadOnlyList<Setting<string>> Values);
