using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A URL that a pack writes, taken apart.</summary>
/// <param name="Attribute">The attribute it stands in.</param>
/// <param name="Url">The URL as written, holes included.</param>
/// <param name="Location">Where it begins.</param>
/// <param name="Host">Its host, lower case, without port; null when it is computed or missing.</param>
/// <param name="HostLocation">Where the host begins.</param>
/// <param name="Tenant">What follows <c>tenants/</c> in its path; null when nothing does or it is computed.</param>
/// <param name="TenantLocation">Where the tenant begins.</param>
public sealed record PackAddress(
    string Attribute, string Url, SourceLocation Location, string? Host, SourceLocation? HostLocation, string? Tenant, SourceLocation? TenantLocation);
