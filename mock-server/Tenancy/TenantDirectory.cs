using System.Globalization;
using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>
/// The state of a tenant: a table of each kind of resource, and what gives new ones their ids and times. How a resource
/// comes, changes and leaves stands with the resource. Whoever calls holds the tenant's lock.
/// </summary>
internal sealed class TenantDirectory
{
    private readonly List<LoginRecord> logins = [];

    /// <param name="tenant">Whose state it is.</param>
    /// <param name="ordinal">Place of the tenant in its workspace.</param>
    /// <param name="changes">Where changes are noted that are to be kept on disk; null for none.</param>
    public TenantDirectory(Tenant tenant, int ordinal, StateChanges? changes)
    {
        (Tenant, Changes) = (tenant, changes);
        Users = new UserTable(this, ordinal, changes);
        Roles = new(StateKinds.Role, role => role.Record.UniqueId, changes);
        Groups = new(StateKinds.UserGroup, group => group.Record.UniqueId, changes);
        PermissionSets = new(StateKinds.PermissionSet, set => set.UniqueId, changes) { Ever = BuiltInPermissionSets.HighestId };
        CredentialSets = new(StateKinds.CredentialSet, set => set.UniqueId, changes);
        DeviceGroups = new(StateKinds.DeviceGroup, group => group.Id, changes);
        foreach (var set in BuiltInPermissionSets.For(tenant))
            PermissionSets.Add(set);
    }

    public Tenant Tenant { get; }

    public StateChanges? Changes { get; }

    public DateTimeOffset Now => Tenant.Registry.Clock.GetUtcNow();

    public LoginNames LoginNames => Tenant.Registry.LoginNames;

    public UserTable Users { get; }

    /// <summary>All roles; their numeric ids ascend with their creation.</summary>
    public ResourceTable<RoleEntry> Roles { get; }

    public ResourceTable<UserGroupEntry> Groups { get; }

    public ResourceTable<PermissionSetRecord> PermissionSets { get; }

    public ResourceTable<CredentialSetRecord> CredentialSets { get; }

    public ResourceTable<DeviceGroupRecord> DeviceGroups { get; }

    /// <summary>Logins in the order in which they began.</summary>
    public IReadOnlyList<LoginRecord> Logins => logins;

    /// <summary>How many resources of each kind there ever were.</summary>
    public IReadOnlyDictionary<string, int> Numbers
    {
        get => new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            ["credentialSets"] = CredentialSets.Ever,
            ["deviceGroups"] = DeviceGroups.Ever,
            ["permissionSets"] = PermissionSets.Ever,
            ["roles"] = Roles.Ever,
            ["userGroups"] = Groups.Ever,
        };
        set
        {
            CredentialSets.Ever = value.GetValueOrDefault("credentialSets", CredentialSets.Ever);
            DeviceGroups.Ever = value.GetValueOrDefault("deviceGroups", DeviceGroups.Ever);
            PermissionSets.Ever = value.GetValueOrDefault("permissionSets", PermissionSets.Ever);
            Roles.Ever = value.GetValueOrDefault("roles", Roles.Ever);
            Groups.Ever = value.GetValueOrDefault("userGroups", Groups.Ever);
        }
    }

    /// <summary>What a permission set lets its holders do, as users show it.</summary>
    public IEnumerable<string> PermissionCodes(int permissionSetId) =>
        PermissionSets.Items.Where(set => set.Id == permissionSetId)
            .SelectMany(set => set.Permissions).Select(PermissionCatalogue.Code).OfType<string>();

    public LoginRecord AddLogin(LoginRecord login)
    {
        var added = login with { Id = logins.Count + 1 };
        logins.Add(added);
        Changes?.Set(StateKinds.Login, added.Id.ToString(CultureInfo.InvariantCulture), added);
        return added;
    }

    /// <summary>A time that is given, or else the present.</summary>
    public DateTimeOffset OrNow(DateTimeOffset given) => given == default ? Now : given;

    /// <summary>The identifier that the nth resource of a kind has in this tenant.</summary>
    public string Uuid(string kind, int number) => DerivedIds.Uuid(
        Tenant.Registry.Seed.ToString(CultureInfo.InvariantCulture), Tenant.Id, kind, number.ToString(CultureInfo.InvariantCulture));
}
