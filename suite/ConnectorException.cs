namespace OpsRampHarness.Suite;

/// <summary>What a fixture names cannot be used: the pack, its baseline or settings, or the target.</summary>
public sealed class ConnectorException(string message) : Exception(message);
