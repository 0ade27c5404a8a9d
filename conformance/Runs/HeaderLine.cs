namespace OpsRampHarness.Conformance.Runs;

/// <summary>One HTTP header line, in the order and spelling sent.</summary>
public sealed record HeaderLine(string Name, string Value);
