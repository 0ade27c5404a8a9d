namespace OpsRampHarness.MockServer.Reference;

/// <summary>A sales channel.</summary>
internal sealed record Channel(int Id, string Name, string TimeZone);
