using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>How user groups come into a tenant, change and leave it.</summary>
internal static class UserGroupChanges
{
    public static UserGroupEntry AddGroup(this TenantDirectory directory, UserGroupRecord record)
    {
        var number = ++directory.Groups.Ever;
        var entry = new UserGroupEntry(number, record with
        {
            UniqueId = record.UniqueId.Length > 0 ? record.UniqueId : "USRGRP-" + directory.Uuid("user-group", number),
            CreatedTime = directory.OrNow(record.CreatedTime),
            UpdatedTime = directory.OrNow(record.UpdatedTime),
            Users = [],
            Roles = [],
        }, directory.Changes);
        directory.Groups.Add(entry);
        return entry;
    }

    public static void Change(this TenantDirectory directory, UserGroupEntry group, UserGroupRecord record)
    {
        group.Record = record with { Users = [], Roles = [], UpdatedTime = directory.Now };
        Links.Forget(group);
    }

    public static void Delete(this TenantDirectory directory, UserGroupEntry group)
    {
        foreach (var user in group.Users.ToArray())
            Links.Leave(group, user);
        foreach (var role in group.Roles)
            Links.Unassign(role, group);
        directory.Groups.Remove(group);
    }
}
