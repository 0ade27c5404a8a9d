using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Whether EIC takes a call for done.</summary>
/// <param name="Succeeded">Whether it does.</param>
/// <param name="Rule">
/// What decided: <c>successResponses</c>, <c>unsuccessResponses</c>, <c>2xx</c> when the JSON says nothing,
/// <c>authentication</c>, or <c>not-answered</c>.
/// </param>
/// <param name="Explanation">One sentence.</param>
/// <param name="Location">The setting that decided; null when none did.</param>
public sealed record Verdict(bool Succeeded, string Rule, string Explanation, SourceLocation? Location);
