using System.Text.Json;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>How permission sets are written.</summary>
internal static class PermissionSetJson
{
    public static void WriteRow(Utf8JsonWriter json, PermissionSetRecord set)
    {
        json.WriteStartObject();
        WriteFields(json, set);
        json.WriteEndObject();
    }

    public static void WriteFull(Utf8JsonWriter json, PermissionSetRecord set, Tenant tenant)
    {
        json.WriteStartObject();
        WriteFields(json, set);
        json.WriteString("scope", set.Scope);
        json.WriteString(tenant.Kind is TenantKind.Partner ? "partnerUUID" : "clientUUID", tenant.Id);
        json.WriteStartArray("permissions");
        foreach (var permission in set.Permissions)
        {
            json.WriteStartObject();
            json.WriteNumber("id", permission.Id);
            json.WriteString("name", permission.Name);
            json.WriteString("type", permission.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, PermissionSetRecord set)
    {
        json.WriteNumber("id", set.Id);
        json.WriteString("uniqueId", set.UniqueId);
        json.WriteString("name", set.Name);
        json.Optional("description", set.Description);
    }
}
