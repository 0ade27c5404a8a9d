using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Importing;

/// <summary>A mapping with its paths read, and how often each led somewhere.</summary>
internal sealed class EmbeddedList(InlineMappingDefinition mapping)
{
    public InlineMappingDefinition Mapping => mapping;

    public PropertyPath ListPath { get; } = PropertyPath.Parse(mapping.ListPath?.Value ?? "");

    public PropertyPath IdPath { get; } = PropertyPath.Parse(mapping.IdPath?.Value ?? "");

    public PathStatistics Lists { get; } = new();

    public PathStatistics Ids { get; } = new();
}
