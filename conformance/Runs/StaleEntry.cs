namespace OpsRampHarness.Conformance.Runs;

/// <summary>A baseline entry nothing in the run answers to.</summary>
/// <param name="Entry">What it names: a check with its variant, or a rule with its file.</param>
/// <param name="Message">Why it is stale and what to do about it.</param>
public sealed record StaleEntry(string Entry, string Message);
