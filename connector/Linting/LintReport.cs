namespace OpsRampHarness.Connector.Linting;

/// <summary>What the linter has to say about a pack.</summary>
/// <param name="Findings">The findings, by file, place and rule.</param>
/// <param name="Silenced">Findings that the pack's owner does not want to hear, in the same order.</param>
public sealed record LintReport(IReadOnlyList<LintFinding> Findings, IReadOnlyList<LintFinding> Silenced);
