namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A header of a request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value and where it came from.</param>
public sealed record RenderedHeader(string Name, RenderedText Value);
