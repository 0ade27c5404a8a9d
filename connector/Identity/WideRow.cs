namespace OpsRampHarness.Connector.Identity;

/// <summary>One row of a table that has a catalogue: its keys, who changed it last, and the columns that are not null.</summary>
internal sealed record WideRow(long Key, long?[] Parents, string ChangedBy, ColumnValues Columns);
