using System.Globalization;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>
/// The state of a tenant. Every reference is kept in both directions and changed in one place, here. Whoever calls
/// holds the tenant's lock.
/// </summary>
internal sealed class TenantDirectory(Tenant tenant, int ordinal)
{
    /// <summary>User ids are unique over the tenants of a workspace: each tenant has its own range.</summary>
    public const int UsersPerTenant = 10_000_000;

    private readonly List<UserEntry> users = [];
    private readonly List<UserEntry> remaining = [];
    private readonly Dictionary<string, RoleEntry> roles = new(StringComparer.Ordinal);
    private readonly List<RoleEntry> roleOrder = [];
    private readonly Dictionary<string, UserGroupEntry> groups = new(StringComparer.Ordinal);
    private readonly List<UserGroupEntry> groupOrder = [];
    private int rolesEver;
    private int groupsEver;

    public Tenant Tenant => tenant;

    public DateTimeOffset Now => tenant.Workspace.Clock.GetUtcNow();

    public LoginNames LoginNames => tenant.Workspace.LoginNames;

    /// <summary>All users by ascending id.</summary>
    public IReadOnlyList<UserEntry> Users => users;

    /// <summary>The users that are not terminated, by ascending id.</summary>
    public IReadOnlyList<UserEntry> Remaining => remaining;

    /// <summary>All roles by ascending numeric id.</summary>
    public IReadOnlyList<RoleEntry> Roles => roleOrder;

    /// <summary>All user groups in the order of their creation.</summary>
    public IReadOnlyList<UserGroupEntry> Groups => groupOrder;

    public IReadOnlyList<PermissionSet> PermissionSets { get; } = BuiltInPermissionSets.For(tenant);

    /// <summary>How many users are deactivated.</summary>
    public int Deactivated { get; private set; }

    /// <summary>What a permission set lets its holders do, as users show it.</summary>
    public IEnumerable<string> PermissionCodes(int permissionSetId) =>
        PermissionSets.FirstOrDefault(set => set.Id == permissionSetId)?.Codes ?? [];

    public UserEntry? FindUser(string id)
    {
        var index = DerivedIds.UserNumber(id) - FirstUser;
        return index >= 0 && index < users.Count ? users[(int)index] : null;
    }

    public RoleEntry? FindRole(string uniqueId) => roles.GetValueOrDefault(uniqueId);

    public UserGroupEntry? FindGroup(string uniqueId) => groups.GetValueOrDefault(uniqueId);

    public UserEntry AddUser(UserRecord record)
    {
        if (users.Count == UsersPerTenant)
            throw new InvalidOperationException($"Tenant '{tenant.Id}' is full: it holds {UsersPerTenant} users.");
        var now = Now;
        var entry = new UserEntry(record with
        {
            Id = DerivedIds.User(FirstUser + users.Count),
            CreatedTime = now,
            UpdatedTime = now,
            Roles = [],
            UserGroups = [],
        });
        users.Add(entry);
        if (record.Status is not UserStatus.Terminated)
            remaining.Add(entry);
        if (record.Status is UserStatus.Deactivated)
            Deactivated++;
        return entry;
    }

    public RoleEntry AddRole(RoleRecord record)
    {
        var now = Now;
        rolesEver++;
        var entry = new RoleEntry(record with
        {
            Id = rolesEver,
            UniqueId = record.UniqueId.Length > 0 ? record.UniqueId : "ROLE-" + NextUuid("role", rolesEver),
            CreatedTime = now,
            UpdatedTime = now,
            Users = [],
            UserGroups = [],
        });
        roles.Add(entry.Record.UniqueId, entry);
        roleOrder.Add(entry);
        return entry;
    }

    public UserGroupEntry AddGroup(UserGroupRecord record)
    {
        var now = Now;
        groupsEver++;
        var entry = new UserGroupEntry(groupsEver, record with
        {
            UniqueId = record.UniqueId.Length > 0 ? record.UniqueId : "USRGRP-" + NextUuid("user-group", groupsEver),
            CreatedTime = now,
            UpdatedTime = now,
            Users = [],
            Roles = [],
        });
        groups.Add(entry.Record.UniqueId, entry);
        groupOrder.Add(entry);
        return entry;
    }

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
        roles.Remove(role.Record.UniqueId);
        roleOrder.Remove(role);
    }

    public void Delete(UserGroupEntry group)
    {
        foreach (var user in group.Users.ToArray())
            Links.Leave(group, user);
        foreach (var role in group.Roles)
            Links.Unassign(role, group);
        groups.Remove(group.Record.UniqueId);
        groupOrder.Remove(group);
    }

    /// <summary>Gives a user another login name; false when it is taken.</summary>
    public bool Rename(string before, string after)
    {
        LoginNames.Release(before);
        if (LoginNames.TryTake(after))
            return true;
        LoginNames.TryTake(before);
        return false;
    }

    private long FirstUser => ((long)ordinal * UsersPerTenant) + 1;

    private string NextUuid(string kind, int number) => DerivedIds.Uuid(
        tenant.Workspace.Seed.ToString(CultureInfo.InvariantCulture), tenant.Id, kind, number.ToString(CultureInfo.InvariantCulture));
}
