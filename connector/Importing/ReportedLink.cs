namespace OpsRampHarness.Connector.Importing;

/// <summary>A link as a target reports it: each side by its key when it is known, or by an id that is still to be found.</summary>
internal sealed record ReportedLink(long? AccountKey, string? AccountId, long? EntitlementKey, string? EntitlementId);
