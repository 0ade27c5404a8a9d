using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One object of successResponses or unsuccessResponses.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="StatusCodes">The codes it lists.</param>
/// <param name="Bodies">What it wants to find in the body.</param>
public sealed record ResponseCondition(SourceLocation Location, IReadOnlyList<Setting<string>> StatusCodes, IReadOnlyList<BodyCondition> Bodies);
