using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>How permission sets come into a tenant and leave it.</summary>
internal static class PermissionSetChanges
{
    public static PermissionSetRecord AddPermissionSet(this TenantDirectory directory, PermissionSetRecord record) =>
        directory.Add(record, ++directory.PermissionSets.Ever);

    /// <summary>Puts these permission sets, with their numbers, in the place of the built-in ones.</summary>
    public static void ReplacePermissionSets(this TenantDirectory directory, IEnumerable<PermissionSetRecord> records)
    {
        var sets = directory.PermissionSets;
        foreach (var set in sets.Items.ToArray())
            sets.Remove(set);
        foreach (var record in records)
        {
            var number = record.Id > 0 ? record.Id : sets.Ever + 1;
            sets.Ever = Math.Max(sets.Ever, number);
            directory.Add(record, number);
        }
    }

    public static void Delete(this TenantDirectory directory, PermissionSetRecord set)
    {
        foreach (var role in directory.Roles.Items.Where(role => role.Record.Permissions.Contains(set.Id)))
            directory.Change(role, role.Record with { Permissions = [.. role.Record.Permissions.Where(id => id != set.Id)] });
        directory.PermissionSets.Remove(set);
    }

    private static PermissionSetRecord Add(this TenantDirectory directory, PermissionSetRecord record, int number)
    {
        var added = record with { Id = number, UniqueId = record.UniqueId.Length > 0 ? record.UniqueId : directory.Uuid("permission-set", number) };
        directory.PermissionSets.Add(added);
        return added;
    }
}
