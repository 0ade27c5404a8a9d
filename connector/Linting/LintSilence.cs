using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting;

/// <summary>A rule that a pack's owner does not want to hear from.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Why">The owner's reason.</param>
/// <param name="Location">Where it is written; null when it was not read from a file.</param>
public sealed record LintSilence(string Rule, string Why, SourceLocation? Location = null);
