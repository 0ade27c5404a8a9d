using System.Text.Json;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>How user groups are written.</summary>
internal static class UserGroupJson
{
    /// <summary>A user group in a list, or as a user lists it: without roles.</summary>
    public static void WriteRow(Utf8JsonWriter json, UserGroupRecord group)
    {
        json.WriteStartObject();
        WriteFields(json, group);
        json.WriteEndObject();
    }

    /// <summary>A user group as a role lists it.</summary>
    public static void WriteReference(Utf8JsonWriter json, UserGroupRecord group)
    {
        json.WriteStartObject();
        json.WriteString("uniqueId", group.UniqueId);
        json.WriteString("name", group.Name);
        json.Optional("description", group.Description);
        json.WriteEndObject();
    }

    public static void WriteFull(Utf8JsonWriter json, UserGroupEntry group)
    {
        json.WriteStartObject();
        WriteFields(json, group.Record);
        json.WriteStartArray("roles");
        foreach (var role in group.Roles)
            RoleJson.WriteReference(json, role.Record);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, UserGroupRecord group)
    {
        json.WriteString("uniqueId", group.UniqueId);
        json.WriteString("name", group.Name);
        json.Optional("description", group.Description);
        json.WriteString("createdTime", Timestamps.Format(group.CreatedTime));
        json.WriteString("updatedTime", Timestamps.Format(group.UpdatedTime));
        json.Optional("email", group.Email);
    }
}
