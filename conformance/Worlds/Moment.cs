using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Both sides of a world at one moment.</summary>
/// <param name="Target">What OpsRamp holds.</param>
/// <param name="Belief">What EIC believes.</param>
public sealed record Moment(TenantSnapshot Target, IdentitySnapshot Belief);
