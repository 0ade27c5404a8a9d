namespace OpsRampHarness.MockServer.Journal;

/// <summary>One header line, without secrets.</summary>
/// <param name="Name">Name as sent.</param>
/// <param name="Value">Value; credentials are replaced.</param>
public readonly record struct JournalHeader(string Name, string Value);
