using System.Text.Json;
using OpsRampHarness.MockServer.Reference;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Clients;

/// <summary>How clients and partners are written.</summary>
internal static class ClientJson
{
    public static void WriteMinimal(Utf8JsonWriter json, Tenant client)
    {
        json.WriteStartObject();
        json.WriteNumber("id", client.Profile.Number);
        json.WriteString("uniqueId", client.Id);
        json.WriteString("name", client.Name);
        json.WriteEndObject();
    }

    public static void WriteClient(Utf8JsonWriter json, Tenant client)
    {
        json.WriteStartObject();
        WriteFields(json, client);
        json.WriteEndObject();
    }

    public static void WritePartner(Utf8JsonWriter json, Tenant partner)
    {
        json.WriteStartObject();
        WriteFields(json, partner);
        json.WriteStartObject("primaryLocation");
        json.Optional("address", partner.Profile.Address);
        json.Optional("city", partner.Profile.City);
        json.Optional("country", partner.Profile.Country);
        json.WriteEndObject();
        WritePrimaryAdmin(json, partner);
        json.WriteStartObject("mspDetails");
        json.WriteString("uniqueId", partner.Id);
        json.WriteString("name", partner.Name);
        json.WriteEndObject();
        WritePasswordPolicy(json);
        json.WriteStartObject("channel");
        Channels.Write(json, Channels.All[0]);
        json.WriteEndObject();
        json.WriteString("createdBy", "System");
        json.WriteString("lastUpdatedBy", "System");
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Tenant tenant)
    {
        var profile = tenant.Profile;
        json.WriteNumber("id", profile.Number);
        json.WriteString("uniqueId", tenant.Id);
        json.WriteString("name", profile.Name);
        json.WriteBoolean("activated", profile.State is TenantState.Active);
        json.Optional("address", profile.Address);
        json.Optional("city", profile.City);
        json.Optional("state", profile.Province);
        json.Optional("zip", profile.Zip);
        json.Optional("country", profile.Country);
        json.Optional("timeZone", profile.TimeZone);
        json.Optional("phoneNumber", profile.PhoneNumber);
        json.Optional("email", profile.Email);
        json.Optional("mspId", tenant.Partner?.Id);
        WriteTexts(json, "addOns", profile.AddOns);
        WriteTexts(json, "packages", profile.Packages);
        json.WriteString("createdTime", Timestamps.Format(profile.CreatedTime));
        json.WriteString("updatedTime", Timestamps.Format(profile.UpdatedTime));
    }

    private static void WritePrimaryAdmin(Utf8JsonWriter json, Tenant partner)
    {
        if (partner.Directory.Users.Remaining.Count == 0)
            return;
        json.WritePropertyName("primaryAdmin");
        Users.UserJson.WriteReference(json, partner.Directory.Users.Remaining[0].Record);
    }

    /// <summary>The values are vendor samples.</summary>
    private static void WritePasswordPolicy(Utf8JsonWriter json)
    {
        json.WriteStartObject("passwordPolicy");
        json.WriteBoolean("defaultPolicy", true);
        json.WriteNumber("minPasswordLength", 7);
        json.WriteBoolean("enablePasswordConstraints", true);
        json.WriteBoolean("changePasswordAtFirstLogin", false);
        json.WriteNumber("passwordValidity", 90);
        json.WriteBoolean("allowLastFourPasswords", false);
        json.WriteNumber("maxAttemptsToLockout", 6);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
