namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>A key and value of a map, as closures over maps see them.</summary>
internal sealed record MapEntry(string Key, object? Value);
