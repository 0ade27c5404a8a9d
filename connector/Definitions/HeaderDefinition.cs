using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A header of a request.</summary>
/// <param name="Name">Its name, never evaluated.</param>
/// <param name="NameLocation">Where the name stands.</param>
/// <param name="Value">Its value, a template.</param>
public sealed record HeaderDefinition(string Name, SourceLocation NameLocation, TemplateText Value);
