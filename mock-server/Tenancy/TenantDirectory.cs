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
/// The state of a tenant. Every reference is kept in both directions and changed in one place, here. Whoever calls
/// holds the tenant's lock.
/// </summary>
internal sealed class TenantDirectory(Tenant tenant, int ordinal, StateChanges? changes)
{
    /// <summary>User ids are unique over the tenants of a workspace: each tenant has its own range.</summary>
    public const int UsersPerTenant = 10_000_000;

    /// <summary>How many users' JSON and records are kept at once, so that whoever goes through a million users does not double the memory.</summary>
    private const int MaxEncoded = 50_000;

    private readonly Queue<UserEntry> encoded = new();
    private readonly List<UserEntry> users = [];
    private readonly List<UserEntry> remaining = [];
    private readonly List<LoginRecord> logins = [];

    public Tenant Tenant => tenant;

    /// <summary>Where changes are noted that are to be kept on disk; null for none.</summary>
    public StateChanges? Changes => changes;

    public DateTimeOffset Now => tenant.Registry.Clock.GetUtcNow();

    public LoginNames LoginNames => tenant.Registry.LoginNames;

    /// <summary>Whether users keep the record last made of them.</summary>
    public bool KeepsRecords => users.Count <= MaxEncoded;

    /// <summary>All users by ascending id.</summary>
    public IReadOnlyList<UserEntry> Users => users;

    /// <summary>The users that are not terminated, by ascending id.</summary>
    public IReadOnlyList<UserEntry> Remaining => remaining;

    /// <summary>All roles; their numeric ids ascend with their creation.</summary>
    public ResourceTable<RoleEntry> Roles { get; } = new(StateKinds.Role, role => role.Record.UniqueId, changes);

    public ResourceTable<UserGroupEntry> Groups { get; } = new(StateKinds.UserGroup, group => group.Record.UniqueId, changes);

    public ResourceTable<PermissionSetRecord> PermissionSets { get; } = BuiltIn(tenant, changes);

    public ResourceTable<CredentialSetRecord> CredentialSets { get; } = new(StateKinds.CredentialSet, set => set.UniqueId, changes);

    public ResourceTable<DeviceGroupRecord> DeviceGroups { get; } = new(StateKinds.DeviceGroup, group => group.Id, changes);

    /// <summary>Logins in the order in which they began.</summary>
    public IReadOnlyList<LoginRecord> Logins => logins;

    /// <summary>The number in the id of the next user.</summary>
    public long NextUserNumber => FirstUser + users.Count;

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

    /// <summary>How many users are deactivated.</summary>
    public int Deactivated { get; private set; }

    /// <summary>What a permission set lets its holders do, as users show it.</summary>
    public IEnumerable<string> PermissionCodes(int permissionSetId) =>
        PermissionSets.Items.Where(set => set.Id == permissionSetId)
            .SelectMany(set => set.Permissions).Select(PermissionCatalogue.Code).OfType<string>();

    public UserEntry? FindUser(string id)
    {
        var index = DerivedIds.UserNumber(id) - FirstUser;
        return index >= 0 && index < users.Count ? users[(int)index] : null;
    }

    public RoleEntry? FindRole(string uniqueId) => Roles.Find(uniqueId);

    public UserGroupEntry? FindGroup(string uniqueId) => Groups.Find(uniqueId);

    public UserEntry AddUser(UserRecord record)
    {
        if (users.Count == UsersPerTenant)
            throw new InvalidOperationException($"Tenant '{tenant.Id}' is full: it holds {UsersPerTenant} users.");
        var now = Now;
        var entry = new UserEntry(record with
        {
            Id = DerivedIds.User(NextUserNumber),
            CreatedTime = Or(record.CreatedTime, now),
            UpdatedTime = Or(record.UpdatedTime, now),
            Roles = [],
            UserGroups = [],
        }, this);
        users.Add(entry);
        changes?.Set(StateKinds.User, entry.Record.Id, entry);
        if (record.Status is not UserStatus.Terminated)
            remaining.Add(entry);
        if (record.Status is UserStatus.Deactivated)
            Deactivated++;
        return entry;
    }

    public RoleEntry AddRole(RoleRecord record)
    {
        var now = Now;
        var number = Roles.Ever = record.Id > 0 ? Math.Max(record.Id, Roles.Ever) : Roles.Ever + 1;
        var entry = new RoleEntry(record with
        {
            Id = record.Id > 0 ? record.Id : number,
            Scope = tenant.Kind is TenantKind.Client ? "CLIENT" : record.Scope,
            UniqueId = record.UniqueId.Length > 0 ? record.UniqueId : "ROLE-" + Uuid("role", number),
            CreatedTime = Or(record.CreatedTime, now),
            UpdatedTime = Or(record.UpdatedTime, now),
            Users = [],
            UserGroups = [],
        }, changes);
        Roles.Add(entry);
        return entry;
    }

    public UserGroupEntry AddGroup(UserGroupRecord record)
    {
        var now = Now;
        var number = ++Groups.Ever;
        var entry = new UserGroupEntry(number, record with
        {
            UniqueId = record.UniqueId.Length > 0 ? record.UniqueId : "USRGRP-" + Uuid("user-group", number),
            CreatedTime = Or(record.CreatedTime, now),
            UpdatedTime = Or(record.UpdatedTime, now),
            Users = [],
            Roles = [],
        }, changes);
        Groups.Add(entry);
        return entry;
    }

    /// <summary>Puts these permission sets, with their numbers, in the place of the built-in ones.</summary>
    public void ReplacePermissionSets(IEnumerable<PermissionSetRecord> sets)
    {
        foreach (var set in PermissionSets.Items.ToArray())
            PermissionSets.Remove(set);
        foreach (var set in sets)
        {
            var number = set.Id > 0 ? set.Id : ++PermissionSets.Ever;
            PermissionSets.Ever = Math.Max(PermissionSets.Ever, number);
            PermissionSets.Add(set with { Id = number, UniqueId = set.UniqueId.Length > 0 ? set.UniqueId : Uuid("permission-set", number) });
        }
    }

    public PermissionSetRecord AddPermissionSet(PermissionSetRecord record)
    {
        var number = ++PermissionSets.Ever;
        var added = record with { Id = number, UniqueId = record.UniqueId.Length > 0 ? record.UniqueId : Uuid("permission-set", number) };
        PermissionSets.Add(added);
        return added;
    }

    public CredentialSetRecord AddCredentialSet(CredentialSetRecord record)
    {
        var number = ++CredentialSets.Ever;
        var added = record.UniqueId.Length > 0 ? record : record with { UniqueId = DerivedIds.Alphanumeric(24, Uuid("credential-set", number)) };
        CredentialSets.Add(added);
        return added;
    }

    public DeviceGroupRecord AddDeviceGroup(DeviceGroupRecord record)
    {
        var number = ++DeviceGroups.Ever;
        var added = record with
        {
            Id = record.Id.Length > 0 ? record.Id : "DGP-" + Uuid("device-group", number),
            CreatedDate = Or(record.CreatedDate, Now),
            UpdatedDate = Or(record.UpdatedDate, Now),
        };
        DeviceGroups.Add(added);
        return added;
    }

    public LoginRecord AddLogin(LoginRecord login)
    {
        var added = login with { Id = logins.Count + 1 };
        logins.Add(added);
        changes?.Set(StateKinds.Login, added.Id.ToString(CultureInfo.InvariantCulture), added);
        return added;
    }

    public PermissionSetRecord Change(PermissionSetRecord set, PermissionSetRecord changed)
    {
        PermissionSets.Replace(set, changed);
        return changed;
    }

    public CredentialSetRecord Change(CredentialSetRecord set, CredentialSetRecord changed)
    {
        CredentialSets.Replace(set, changed);
        return changed;
    }

    public void Change(DeviceGroupRecord group, DeviceGroupRecord changed) =>
        DeviceGroups.Replace(group, changed with { UpdatedDate = Now });

    public void Change(UserEntry user, UserRecord record)
    {
        var wasTerminated = user.Record.Status is UserStatus.Terminated;
        Deactivated += (record.Status is UserStatus.Deactivated ? 1 : 0) - (user.Record.Status is UserStatus.Deactivated ? 1 : 0);
        user.Record = record with { Roles = [], UserGroups = [] };
        if (wasTerminated == record.Status is UserStatus.Terminated)
            return;
        var place = remaining.BinarySearch(user, UserEntry.ById);
        if (wasTerminated)
            remaining.Insert(~place, user);
        else
            remaining.RemoveAt(place);
    }

    public void Change(RoleEntry role, RoleRecord record)
    {
        role.Record = record with { Users = [], UserGroups = [], UpdatedTime = Now };
        Links.Forget(role);
    }

    public void Change(UserGroupEntry group, UserGroupRecord record)
    {
        group.Record = record with { Users = [], Roles = [], UpdatedTime = Now };
        Links.Forget(group);
    }

    public void Delete(RoleEntry role)
    {
        foreach (var user in role.Users.ToArray())
            Links.Unassign(role, user);
        foreach (var group in role.Groups.ToArray())
            Links.Unassign(role, group);
        Roles.Remove(role);
    }

    public void Delete(UserGroupEntry group)
    {
        foreach (var user in group.Users.ToArray())
            Links.Leave(group, user);
        foreach (var role in group.Roles)
            Links.Unassign(role, group);
        Groups.Remove(group);
    }

    public void Delete(PermissionSetRecord set)
    {
        foreach (var role in Roles.Items.Where(role => role.Record.Permissions.Contains(set.Id)))
            Change(role, role.Record with { Permissions = [.. role.Record.Permissions.Where(id => id != set.Id)] });
        PermissionSets.Remove(set);
    }

    public void Delete(CredentialSetRecord set)
    {
        foreach (var role in Roles.Items.Where(role => role.Record.CredentialSets.Contains(set.UniqueId)))
            Change(role, role.Record with { CredentialSets = [.. role.Record.CredentialSets.Where(id => id != set.UniqueId)] });
        CredentialSets.Remove(set);
    }

    public void Delete(DeviceGroupRecord group)
    {
        foreach (var role in Roles.Items.Where(role => role.Record.DeviceGroups.Contains(group.Id)))
            Change(role, role.Record with { DeviceGroups = [.. role.Record.DeviceGroups.Where(id => id != group.Id)] });
        DeviceGroups.Remove(group);
    }

    /// <summary>What every user shows has changed, such as the name of the tenant.</summary>
    public void ForgetAll()
    {
        foreach (var user in users)
            user.Forget();
    }

    /// <summary>Notes that a user's JSON is kept; that of the user encoded longest ago makes room.</summary>
    public void NoteEncoded(UserEntry user)
    {
        encoded.Enqueue(user);
        if (encoded.Count > MaxEncoded)
            encoded.Dequeue().Forget();
    }

    /// <summary>Gives a user another login name; false when it is taken.</summary>
    public bool Rename(string before, string after)
    {
        LoginNames.Release(before);
        if (LoginNames.TryTake(after, tenant.Fidelity))
            return true;
        LoginNames.TryTake(before);
        return false;
    }

    private static DateTimeOffset Or(DateTimeOffset given, DateTimeOffset now) => given == default ? now : given;

    private long FirstUser => ((long)ordinal * UsersPerTenant) + 1;

    private string Uuid(string kind, int number) => DerivedIds.Uuid(
        tenant.Registry.Seed.ToString(CultureInfo.InvariantCulture), tenant.Id, kind, number.ToString(CultureInfo.InvariantCulture));

    private static ResourceTable<PermissionSetRecord> BuiltIn(Tenant tenant, StateChanges? changes)
    {
        var sets = new ResourceTable<PermissionSetRecord>(StateKinds.PermissionSet, set => set.UniqueId, changes) { Ever = BuiltInPermissionSets.HighestId };
        foreach (var set in BuiltInPermissionSets.For(tenant))
            sets.Add(set);
        return sets;
    }
}
