using System.Text.Json;
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

        WriteIds(json, "devices", "id", role.Devices);
        WriteIds(json, "deviceGroups", "id", role.DeviceGroups);
        WriteIds(json, "resources", "id", role.Resources);
        WriteIds(json, "credentialSets", "uniqueId", role.CredentialSets);
        WritePermissions(json, role, directory);
        json.WriteString("createdTime", Timestamps.Format(role.CreatedTime));
        json.WriteString("updatedTime", Timestamps.Format(role.UpdatedTime));
        json.WriteEndObject();
    }

    private static void WriteClients(Utf8JsonWriter json, RoleRecord role, TenantDirectory directory)
    {
        json.WriteStartArray("clients");
        foreach (var id in role.Clients)
        {
            json.WriteStartObject();
            json.WriteString("uniqueId", id);
            json.Optional("name", directory.Tenant.Workspace.FindTenant(id)?.Name);
            json.WriteBoolean("activated", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePermissions(Utf8JsonWriter json, RoleRecord role, TenantDirectory directory)
    {
        json.WriteStartArray("permissions");
        foreach (var set in directory.PermissionSets.Where(set => role.Permissions.Contains(set.Id)))
        {
            json.WriteStartObject();
            json.WriteNumber("id", set.Id);
            json.WriteString("name", set.Name);
            json.Optional("description", set.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, string key, IReadOnlyList<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString(key, id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
