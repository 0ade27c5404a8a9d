namespace OpsRampHarness.Connector.Importing;

/// <summary>A record as it is staged: its key, its values in the order of the call's columns, and the status it means.</summary>
/// <param name="Key">The value of the key column.</param>
/// <param name="Values">The values, one per column mapping.</param>
/// <param name="Status">Active or inactive, when the record says so; null: it says nothing.</param>
internal sealed record StagedRecord(string Key, string?[] Values, string? Status);
