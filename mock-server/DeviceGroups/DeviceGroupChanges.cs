using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.DeviceGroups;

/// <summary>How device groups come into a tenant, change and leave it.</summary>
internal static class DeviceGroupChanges
{
    public static DeviceGroupRecord AddDeviceGroup(this TenantDirectory directory, DeviceGroupRecord record)
    {
        var number = ++directory.DeviceGroups.Ever;
        var added = record with
        {
            Id = record.Id.Length > 0 ? record.Id : "DGP-" + directory.Uuid("device-group", number),
            CreatedDate = directory.OrNow(record.CreatedDate),
            UpdatedDate = directory.OrNow(record.UpdatedDate),
        };
        directory.DeviceGroups.Add(added);
        return added;
    }

    public static void Change(this TenantDirectory directory, DeviceGroupRecord group, DeviceGroupRecord changed) =>
        directory.DeviceGroups.Replace(group, changed with { UpdatedDate = directory.Now });

    public static void Delete(this TenantDirectory directory, DeviceGroupRecord group)
    {
        foreach (var role in directory.Roles.Items.Where(role => role.Record.DeviceGroups.Contains(group.Id)))
            directory.Change(role, role.Record with { DeviceGroups = [.. role.Record.DeviceGroups.Where(id => id != group.Id)] });
        directory.DeviceGroups.Remove(group);
    }
}
