using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>How roles come into a tenant, change and leave it.</summary>
internal static class RoleChanges
{
    public static RoleEntry AddRole(this TenantDirectory directory, RoleRecord record)
    {
        var roles = directory.Roles;
        var number = roles.Ever = record.Id > 0 ? Math.Max(record.Id, roles.Ever) : roles.Ever + 1;
        var entry = new RoleEntry(record with
        {
            Id = record.Id > 0 ? record.Id : number,
            Scope = directory.Tenant.Kind is TenantKind.Client ? "CLIENT" : record.Scope,
            UniqueId = record.UniqueId.Length > 0 ? record.UniqueId : "ROLE-" + directory.Uuid("role", number),
            CreatedTime = directory.OrNow(record.CreatedTime),
            UpdatedTime = directory.OrNow(record.UpdatedTime),
            Users = [],
            UserGroups = [],
        }, directory.Changes);
        roles.Add(entry);
        return entry;
    }

    public static void Change(this TenantDirectory directory, RoleEntry role, RoleRecord record)
    {
        role.Record = record with { Users = [], UserGroups = [], UpdatedTime = directory.Now };
        Links.Forget(role);
    }

    public static void Delete(this TenantDirectory directory, RoleEntry role)
    {
        foreach (var user in role.Users.ToArray())
            Links.Unassign(role, user);
        foreach (var group in role.Groups.ToArray())
            Links.Unassign(role, group);
        directory.Roles.Remove(role);
    }
}
