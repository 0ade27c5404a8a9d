using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>What can be told of a pack without running it: who it talks to, and what it can do with what.</summary>
public sealed class PackProfile
{
    /// <summary>Reads the profile of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="otherHosts">Hosts its harness.json declares besides the target's.</param>
    public PackProfile(Pack pack, IReadOnlyList<string>? otherHosts = null)
    {
        Pack = pack;
        Definition = ConnectorDefinition.Read(pack, out var problems);
        Problems = problems;
        Addresses = PackAddresses.Of(pack);
        Host = PackAddresses.Target(pack)?.Host ?? "hostname";
        Hosts = [Host, .. otherHosts ?? []];
        Tenant = ImportTenant() ?? Addresses.Select(address => address.Tenant).OfType<string>().FirstOrDefault() ?? "msp_1";
        EntitlementTypes = [.. EntitlementTypeProfile.Of(Definition)];
        Credentials = PackCredentials.Of(Definition);
    }

    /// <summary>The pack.</summary>
    public Pack Pack { get; }

    /// <summary>Its attributes, typed.</summary>
    public ConnectorDefinition Definition { get; }

    /// <summary>What is wrong with its definitions.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>Every URL it writes.</summary>
    public IReadOnlyList<PackAddress> Addresses { get; }

    /// <summary>The target's host: that of the token URL.</summary>
    public string Host { get; }

    /// <summary>All hosts that are mapped to the target.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>The target's tenant: that of the accounts import.</summary>
    public string Tenant { get; }

    /// <summary>Whether it is for OpsRamp.</summary>
    public bool IsForOpsRamp => AreOfOpsRamp(Addresses);

    /// <summary>Its entitlement types, in the order of import.</summary>
    public IReadOnlyList<EntitlementTypeProfile> EntitlementTypes { get; }

    /// <summary>The client id and secret of its ConnectionJSON; the mock's tenant gets the same.</summary>
    public PackCredentials Credentials { get; }

    /// <summary>Whether addresses are OpsRamp's, whose paths name tenants.</summary>
    internal static bool AreOfOpsRamp(IEnumerable<PackAddress> addresses) => addresses.Any(address => address.Tenant is not null);

    /// <summary>Where it describes its imports; null when it has none.</summary>
    public SourceLocation? ImportLocation => Definition.Import?.Accounts?.Location ?? Definition.Import?.Entitlements?.Location;

    /// <summary>Whether it has the JSON for a kind of task, with at least one call.</summary>
    public bool Can(TaskKind kind) => Definition.Provisioning(kind) is { Calls.Count: > 0 };

    /// <summary>Whether it has a call for an access task of an entitlement type.</summary>
    public bool Can(TaskKind kind, EntitlementTypeProfile type) => Calls(kind, type).Any();

    /// <summary>The person columns that the calls for a kind of task bind, such as <c>user.country</c> → <c>country</c>, sorted.</summary>
    public IReadOnlyList<string> UserColumns(TaskKind kind, EntitlementTypeProfile? type = null) =>
        [.. Bindings(kind, type)
            .Where(path => path.StartsWith("user.", StringComparison.Ordinal))
            .Select(path => path.Split('.')[1])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)];

    /// <summary>Whether the calls for a kind of task carry anything that depends on who the person is.</summary>
    public bool BindsPerson(TaskKind kind, EntitlementTypeProfile? type = null) =>
        Bindings(kind, type).Any(path =>
            path.StartsWith("user.", StringComparison.Ordinal)
            || path.StartsWith("userManager", StringComparison.Ordinal)
            || (path.StartsWith("account.", StringComparison.Ordinal) && !IsAccountId(path)));

    private static bool IsAccountId(string path) => path.StartsWith("account.accountID", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Bindings(TaskKind kind, EntitlementTypeProfile? type) =>
        Calls(kind, type)
            .SelectMany(call => call.Http.Templates)
            .SelectMany(text => text.Template?.Bindings ?? [])
            .Select(binding => binding.Path);

    private IEnumerable<ProvisioningCallDefinition> Calls(TaskKind kind, EntitlementTypeProfile? type) =>
        (Definition.Provisioning(kind)?.Calls ?? []).Where(call => type is null || call.Name?.Value == type.Name);

    private string? ImportTenant()
    {
        var url = Definition.Import?.Accounts?.Calls.FirstOrDefault()?.Http?.Url?.Location;
        return Addresses.FirstOrDefault(address => address.Location == url)?.Tenant;
    }
}
