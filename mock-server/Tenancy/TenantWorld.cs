using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Changes to a tenant that go past the API, for whoever prepares a world. Mistakes are exceptions: they are the caller's.</summary>
internal static class TenantWorld
{
    public static UserRecord AddUser(TenantDirectory directory, UserRecord user)
    {
        if (string.IsNullOrEmpty(user.LoginName))
            throw new ArgumentException("A user needs a login name.", nameof(user));
        var roles = user.Roles.Select(role => RequireRole(directory, role.UniqueId)).ToArray();
        var groups = user.UserGroups.Select(group => RequireGroup(directory, group)).ToArray();
        if (!directory.LoginNames.TryTake(user.LoginName))
            throw new ArgumentException($"Login name '{user.LoginName}' is taken.", nameof(user));

        var entry = directory.Users.Add(user);
        Links.SetRoles(entry, roles);
        Links.SetGroups(entry, groups);
        return entry.ToRecord();
    }

    public static UserRecord ChangeUser(TenantDirectory directory, string userId, Func<UserRecord, UserRecord> change)
    {
        var entry = RequireUser(directory, userId);
        var before = entry.Record;
        var after = change(entry.ToRecord());
        if (after.LoginName != before.LoginName && !directory.LoginNames.TryReplace(before.LoginName, after.LoginName, directory.Tenant.Fidelity))
            throw new ArgumentException($"Login name '{after.LoginName}' is taken.", nameof(change));

        directory.Users.Change(entry, after with { Id = before.Id, CreatedTime = before.CreatedTime, UpdatedTime = directory.Now });
        return entry.ToRecord();
    }

    public static RoleRecord AddRole(TenantDirectory directory, RoleRecord role)
    {
        var users = role.Users.Select(user => RequireUser(directory, user)).ToArray();
        var groups = role.UserGroups.Select(group => RequireGroup(directory, group)).ToArray();
        if (directory.Roles.Find(role.UniqueId) is not null)
            throw new ArgumentException($"Role '{role.UniqueId}' exists.", nameof(role));

        var entry = directory.AddRole(role);
        foreach (var user in users)
            Links.Assign(entry, user);
        foreach (var group in groups)
            Links.Assign(entry, group);
        return entry.ToRecord();
    }

    public static UserGroupRecord AddGroup(TenantDirectory directory, UserGroupRecord group)
    {
        var users = group.Users.Select(user => RequireUser(directory, user)).ToArray();
        var roles = group.Roles.Select(role => RequireRole(directory, role)).ToArray();
        if (directory.Groups.Find(group.UniqueId) is not null)
            throw new ArgumentException($"User group '{group.UniqueId}' exists.", nameof(group));

        var entry = directory.AddGroup(group);
        foreach (var role in roles)
            Links.Assign(role, entry);
        foreach (var user in users)
            Links.Join(entry, user);
        return entry.ToRecord();
    }

    public static bool SetRole(TenantDirectory directory, string userId, string roleId, bool assigned)
    {
        var (user, role) = (RequireUser(directory, userId), RequireRole(directory, roleId));
        if (assigned)
            Links.Assign(role, user);
        else
            Links.Unassign(role, user);
        return assigned;
    }

    public static bool SetMembership(TenantDirectory directory, string userId, string groupId, bool member)
    {
        var (user, group) = (RequireUser(directory, userId), RequireGroup(directory, groupId));
        if (member)
            Links.Join(group, user);
        else
            Links.Leave(group, user);
        return member;
    }

    public static UserEntry RequireUser(TenantDirectory directory, string id) =>
        directory.Users.Find(id) ?? throw new ArgumentException($"Tenant '{directory.Tenant.Id}' has no user '{id}'.", nameof(id));

    private static RoleEntry RequireRole(TenantDirectory directory, string id) =>
        directory.Roles.Find(id) ?? throw new ArgumentException($"Tenant '{directory.Tenant.Id}' has no role '{id}'.", nameof(id));

    private static UserGroupEntry RequireGroup(TenantDirectory directory, string id) =>
        directory.Groups.Find(id) ?? throw new ArgumentException($"Tenant '{directory.Tenant.Id}' has no user group '{id}'.", nameof(id));
}
