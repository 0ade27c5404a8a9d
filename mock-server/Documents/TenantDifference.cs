using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Documents;

/// <summary>A difference, and the tenant it is in.</summary>
/// <param name="Tenant">Id of the tenant.</param>
/// <param name="Difference">What differs.</param>
public sealed record TenantDifference(string Tenant, SnapshotDifference Difference);
