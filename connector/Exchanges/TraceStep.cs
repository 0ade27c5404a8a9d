using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Something the connector decided around a request, and the setting that made it.</summary>
/// <param name="Text">What it decided.</param>
/// <param name="Setting">The setting; null: EIC's own way.</param>
public sealed record TraceStep(string Text, SourceLocation? Setting);
