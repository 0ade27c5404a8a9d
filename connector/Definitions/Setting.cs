using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A value of a JSON together with the place it came from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Node">Its node in the attribute.</param>
public sealed record Setting<T>(T Value, SourceNode Node)
{
    /// <summary>The place of its first character.</summary>
    public SourceLocation Location => Node.Location;
}
