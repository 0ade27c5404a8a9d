namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>One value in a snapshot. A field that is a list has one of these for each element.</summary>
internal sealed record SnapshotField(string Kind, string Id, string Field, string Value);
