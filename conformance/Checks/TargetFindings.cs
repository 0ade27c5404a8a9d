using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Finds URLs of a pack that lead away from its target.</summary>
internal static class TargetFindings
{
    public static IEnumerable<Finding> Of(PackProfile pack, HarnessSettings settings)
    {
        foreach (var address in pack.Addresses)
        {
            if (address.Host is { } host && !pack.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
                yield return AnotherHost(pack, address, host);
            if (address.Tenant is { } tenant && tenant != pack.Tenant && !settings.Tenants.Contains(tenant))
                yield return AnotherTenant(pack, address, tenant);
        }
    }

    private static Finding AnotherHost(PackProfile pack, PackAddress address, string host) => new()
    {
        Rule = "target/another-host",
        Severity = Severity.Error,
        Message = $"The URL goes to '{host}', the token URL to '{pack.Host}'.",
        Consequence = "EIC sends the token and the person's data to that host.",
        Fix = $"Write {pack.Host}, or declare the host in harness.json.",
        Location = PackPlaces.ToPlace(pack.Pack, address.HostLocation ?? address.Location),
    };

    private static Finding AnotherTenant(PackProfile pack, PackAddress address, string tenant) => new()
    {
        Rule = "target/another-tenant",
        Severity = Severity.Error,
        Message = $"The URL names tenant '{tenant}', the accounts import '{pack.Tenant}'.",
        Consequence = "The call reaches another organisation, or is refused because the token has no right there.",
        Fix = $"Write {pack.Tenant}, or declare the tenant in harness.json.",
        Location = PackPlaces.ToPlace(pack.Pack, address.TenantLocation ?? address.Location),
    };
}
