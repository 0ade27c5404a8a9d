using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.CredentialSets;

/// <summary>How credential sets come into a tenant and leave it.</summary>
internal static class CredentialSetChanges
{
    public static CredentialSetRecord AddCredentialSet(this TenantDirectory directory, CredentialSetRecord record)
    {
        var number = ++directory.CredentialSets.Ever;
        var added = record.UniqueId.Length > 0 ? record : record with { UniqueId = DerivedIds.Alphanumeric(24, directory.Uuid("credential-set", number)) };
        directory.CredentialSets.Add(added);
        return added;
    }

    public static void Delete(this TenantDirectory directory, CredentialSetRecord set)
    {
        foreach (var role in directory.Roles.Items.Where(role => role.Record.CredentialSets.Contains(set.UniqueId)))
            directory.Change(role, role.Record with { CredentialSets = [.. role.Record.CredentialSets.Where(id => id != set.UniqueId)] });
        directory.CredentialSets.Remove(set);
    }
}
