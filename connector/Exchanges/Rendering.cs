using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A rendered request, or why there is none.</summary>
internal sealed record Rendering(RenderedRequest? Request, Diagnostic? Problem, ExchangeOutcome Outcome);
