using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.UserGroups;

namespace OpsRampHarness.MockServer.Documents;

/// <summary>Fills an empty tenant from data. What cannot be is a <see cref="DocumentException"/>.</summary>
internal static class TenantImport
{
    /// <param name="directory">The empty tenant.</param>
    /// <param name="document">The data.</param>
    /// <param name="takeNames">Whether login names are taken; a copy of a tenant shares those of the original.</param>
    public static void Fill(TenantDirectory directory, TenantDocument document, bool takeNames = true)
    {
        if (document.PermissionSets is { } sets)
            directory.ReplacePermissionSets(sets);
        foreach (var set in document.CredentialSets)
            directory.AddCredentialSet(set);
        foreach (var group in document.DeviceGroups)
            directory.AddDeviceGroup(group);
        if (document.Generate is { } plan)
            TenantSeeder.Fill(directory, plan);
        foreach (var role in document.Roles)
            AddRole(directory, role);
        foreach (var group in document.UserGroups)
            AddGroup(directory, group);
        foreach (var user in document.Users)
            AddUser(directory, user, takeNames);
        LinkRolesAndGroups(directory, document);
        foreach (var login in document.Logins)
            directory.AddLogin(login);
        if (document.Numbers is { } numbers)
            directory.Numbers = numbers;
    }

    private static void AddRole(TenantDirectory directory, RoleRecord role)
    {
        if (role.Name.Length == 0)
            throw new DocumentException($"A role of tenant '{directory.Tenant.Id}' has no name.");
        if (directory.Roles.Find(role.UniqueId) is not null)
            throw new DocumentException($"Tenant '{directory.Tenant.Id}' has role '{role.UniqueId}' twice.");
        directory.AddRole(role);
    }

    private static void AddGroup(TenantDirectory directory, UserGroupRecord group)
    {
        if (group.Name.Length == 0)
            throw new DocumentException($"A user group of tenant '{directory.Tenant.Id}' has no name.");
        if (directory.Groups.Find(group.UniqueId) is not null)
            throw new DocumentException($"Tenant '{directory.Tenant.Id}' has user group '{group.UniqueId}' twice.");
        var entry = directory.AddGroup(group);
        foreach (var role in group.Roles)
            Links.Assign(Role(directory, role), entry);
    }

    private static void AddUser(TenantDirectory directory, Users.UserRecord user, bool takeNames)
    {
        if (user.LoginName.Length == 0)
            throw new DocumentException($"A user of tenant '{directory.Tenant.Id}' has no loginName.");
        if (takeNames && NameTaken(user) is { } name && !directory.LoginNames.TryTake(name))
            throw new DocumentException($"Login name '{name}' is there twice; it must be unique over all tenants.");
        var entry = directory.Users.Add(user);
        if (user.Id.Length > 0 && user.Id != entry.Record.Id)
            throw new DocumentException($"User '{user.Id}' should be '{entry.Record.Id}': leave the id out, the server gives it.");
        Links.SetRoles(entry, [.. user.Roles.Select(role => Role(directory, role.UniqueId))]);
        Links.SetGroups(entry, [.. user.UserGroups.Select(group => Group(directory, group))]);
    }

    /// <summary>The name of a terminated user may have been masked, and then is not its own any more.</summary>
    private static string? NameTaken(Users.UserRecord user) =>
        user.Status is Users.UserStatus.Terminated ? user.ReservedLoginName : user.LoginName;

    private static void LinkRolesAndGroups(TenantDirectory directory, TenantDocument document)
    {
        foreach (var role in document.Roles)
        {
            var entry = Role(directory, role.UniqueId.Length > 0 ? role.UniqueId : role.Name);
            foreach (var user in role.Users)
                Links.Assign(entry, User(directory, user));
            foreach (var group in role.UserGroups)
                Links.Assign(entry, Group(directory, group));
        }

        foreach (var group in document.UserGroups)
        {
            var entry = Group(directory, group.UniqueId.Length > 0 ? group.UniqueId : group.Name);
            foreach (var user in group.Users)
                Links.Join(entry, User(directory, user));
        }
    }

    private static RoleEntry Role(TenantDirectory directory, string reference) =>
        directory.Roles.Find(reference)
        ?? directory.Roles.Items.FirstOrDefault(role => role.Record.Name == reference)
        ?? throw new DocumentException($"Tenant '{directory.Tenant.Id}' has no role '{reference}'.");

    private static UserGroupEntry Group(TenantDirectory directory, string reference) =>
        directory.Groups.Find(reference)
        ?? directory.Groups.Items.FirstOrDefault(group => group.Record.Name == reference)
        ?? throw new DocumentException($"Tenant '{directory.Tenant.Id}' has no user group '{reference}'.");

    private static Users.UserEntry User(TenantDirectory directory, string reference) =>
        directory.Users.Find(reference)
        ?? directory.Users.All.FirstOrDefault(user => user.Record.LoginName == reference)
        ?? throw new DocumentException($"Tenant '{directory.Tenant.Id}' has no user '{reference}'.");
}
