using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>A lint rule that is not reported for a pack.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Why">Why, for people.</param>
/// <param name="Location">Where it is written; null when it was not read from a file.</param>
public sealed record SilencedRule(string Rule, string Why, SourceLocation? Location = null);
