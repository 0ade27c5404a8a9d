namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Why no usable response came.</summary>
internal sealed record TransportFailure(ExchangeOutcome Outcome, string Message);
