using System.Text.Json;
using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Users;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>How roles are written. The detail has no numeric id: sources disagree on its type, and no client needs it there.</summary>
internal static class RoleJson
{
    public static void WriteRow(Utf8JsonWriter json, RoleRecord role)
    {
        json.WriteStartObject();
        json.WriteNumber("id", role.Id);
        json.WriteString("uniqueId", role.UniqueId);
        json.WriteString("name", role.Name);
        json.Optional("description", role.Description);
        json.WriteBoolean("defaultRole", role.DefaultRole);
        json.WriteEndObject();
    }

    /// <summary>A role as a user group lists it.</summary>
    public static void WriteReference(Utf8JsonWriter json, RoleRecord role)
    {
        json.WriteStartObject();
        json.WriteString("uniqueId", role.UniqueId);
        json.WriteString("name", role.Name);
        json.Optional("description", role.Description);
        json.WriteBoolean("defaultRole", role.DefaultRole);
        json.WriteEndObject();
    }

    public static void WriteFull(Utf8JsonWriter json, RoleEntry entry, TenantDirectory directory)
    {
        var role = entry.Record;
        json.WriteStartObject();
        json.WriteString("uniqueId", role.UniqueId);
        json.WriteString("name", role.Name);
        json.Optional("description", role.Description);
        json.WriteBoolean("defaultRole", role.DefaultRole);
        json.WriteString("scope", role.Scope);
        json.WriteBoolean("allClients", role.AllClients);
        json.WriteBoolean("allDevices", role.AllDevices);
        json.WriteBoolean("allCredentials", role.AllCredentials);
        json.WriteBoolean("allAuthzTags", role.AllAuthzTags);
        WriteClients(json, role, directory);

        json.WriteStartArray("users");
        foreach (var user in entry.Users)
            UserJson.WriteReference(json, user.Record);
        json.WriteEndArray();

        json.WriteStartArray("userGroups");
        foreach (var group in entry.Groups)
            UserGroups.UserGroupJson.WriteReference(json, group.Record);
        json.WriteEndArray();

        WriteIds(json, "devices", role.Devices);
        WriteDeviceGroups(json, role, directory);
        WriteIds(json, "resources", role.Resources);
        WriteCredentialSets(json, role, directory);
        WritePermissions(json, role, directory);
        json.WriteString("createdTime", Timestamps.Format(role.CreatedTime));
        json.WriteString("updatedTime", Timestamps.Format(role.UpdatedTime));
        json.WriteEndObject();
    }

    private static void WriteClients(Utf8JsonWriter json, RoleRecord role, TenantDirectory directory)
    {
        json.WriteStartArray("clients");
        foreach (var client in role.Clients.Select(directory.Tenant.Registry.Find).OfType<Tenant>())
        {
            json.WriteStartObject();
            json.WriteString("uniqueId", client.Id);
            json.WriteString("name", client.Name);
            json.WriteBoolean("activated", client.Profile.State is TenantState.Active);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDeviceGroups(Utf8JsonWriter json, RoleRecord role, TenantDirectory directory)
    {
        json.WriteStartArray("deviceGroups");
        foreach (var group in role.DeviceGroups.Select(directory.DeviceGroups.Find).OfType<DeviceGroupRecord>())
        {
            json.WriteStartObject();
            json.WriteString("id", group.Id);
            json.WriteString("name", group.Name);
            json.Optional("description", group.Description);
            json.WriteString("createdDate", Timestamps.Format(group.CreatedDate));
            json.WriteString("updatedDate", Timestamps.Format(group.UpdatedDate));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCredentialSets(Utf8JsonWriter json, RoleRecord role, TenantDirectory directory)
    {
        json.WriteStartArray("credentialSets");
        foreach (var set in role.CredentialSets.Select(directory.CredentialSets.Find).OfType<CredentialSetRecord>())
        {
            json.WriteStartObject();
            json.WriteString("uniqueId", set.UniqueId);
            json.WriteString("name", set.Name);
            json.Optional("description", set.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePermissions(Utf8JsonWriter json, RoleRecord role, TenantDirectory directory)
    {
        json.WriteStartArray("permissions");
        foreach (var set in directory.PermissionSets.Items.Where(set => role.Permissions.Contains(set.Id)))
        {
            json.WriteStartObject();
            json.WriteNumber("id", set.Id);
            json.WriteString("name", set.Name);
            json.Optional("description", set.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IReadOnlyList<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
