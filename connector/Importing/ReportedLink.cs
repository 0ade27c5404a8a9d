namespace OpsRampHarness.Connector.Importing;

/// <summary>A link as a target reports it; the ids are still to be found.</summary>
/// <param name="AccountKey">The account, when the target was asked about it.</param>
/// <param name="AccountId">The account's id, when not.</param>
/// <param name="EntitlementId">The entitlement's id.</param>
internal sealed record ReportedLink(long? AccountKey, string? AccountId, string EntitlementId);
