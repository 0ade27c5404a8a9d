using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Documents;

/// <summary>Writes a tenant as data. Links stand at one end only: with the user, and with the user group for its roles.</summary>
internal static class TenantExport
{
    public static TenantDocument Export(Tenant tenant, IReadOnlyList<ApiClient> apiClients)
    {
        var directory = tenant.Directory;
        return Head(tenant, apiClients) with
        {
            PermissionSets = [.. directory.PermissionSets.Items],
            CredentialSets = [.. directory.CredentialSets.Items],
            DeviceGroups = [.. directory.DeviceGroups.Items],
            Roles = [.. directory.Roles.Items.Select(role => role.Record)],
            UserGroups = [.. directory.Groups.Items.Select(Group)],
            Users = [.. directory.Users.All.Select(User)],
            Logins = [.. directory.Logins],
        };
    }

    /// <summary>A tenant without what is in it.</summary>
    public static TenantDocument Head(Tenant tenant, IReadOnlyList<ApiClient> apiClients) => new()
    {
        Id = tenant.Id,
        Partner = tenant.Partner?.Id,
        Profile = tenant.Profile,
        ApiClients = [.. apiClients.Select(client => client.ToDocument())],
        Numbers = tenant.Directory.Numbers,
    };

    /// <summary>A user with the links it owns: roles assigned directly, and user groups.</summary>
    public static UserRecord User(UserEntry user) => user.Record with
    {
        Roles = [.. user.Roles.Select(role => new UserRole(role.Record.UniqueId))],
        UserGroups = [.. user.Groups.Select(group => group.Record.UniqueId)],
    };

    /// <summary>A user group with the links it owns: its roles.</summary>
    public static UserGroups.UserGroupRecord Group(UserGroups.UserGroupEntry group) => group.Record with
    {
        Roles = [.. group.Roles.Select(role => role.Record.UniqueId)],
    };
}
