using System.Text.Json;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>How users are written.</summary>
internal static class UserJson
{
    /// <summary>Entries that the API adds to those sent; which ones is not published.</summary>
    private static readonly UserNotification[] DefaultNotifications =
    [
        new("Account Information", "Email", "Primary Email", false),
        new("Alert Notification", "Email", "Primary Email", false),
    ];

    public static string StatusWord(UserStatus status) => status switch
    {
        UserStatus.Active => "active",
        UserStatus.Deactivated => "deactivate",
        _ => "terminate",
    };

    /// <summary>A row of a search with a comma before it, as it is kept with the user until the user changes.</summary>
    public static byte[] Encode(UserEntry user) => Json.Fragment(",{"u8, json => WriteFields(json, user), "}"u8);

    /// <summary>The whole user, with what only a read by id shows.</summary>
    public static void WriteFull(Utf8JsonWriter json, UserEntry user)
    {
        json.WriteStartObject();
        WriteFields(json, user);
        WriteTwoFactor(json, user.Record);
        json.WriteStartArray("permissions");
        foreach (var permission in user.AllRoles().SelectMany(assignment => assignment.Role.Record.Permissions).SelectMany(user.Directory.PermissionCodes))
            json.WriteStringValue(permission);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A user as a role or user group lists it.</summary>
    public static void WriteReference(Utf8JsonWriter json, UserRecord user)
    {
        json.WriteStartObject();
        json.WriteString("id", user.Id);
        json.WriteString("loginName", user.LoginName);
        json.Optional("lastName", user.LastName);
        json.Optional("firstName", user.FirstName);
        json.Optional("email", user.Email);
        json.Optional("phoneNumber", user.PhoneNumber);
        json.WriteEndObject();
    }

    /// <summary>A row of the minimal list.</summary>
    public static void WriteMinimal(Utf8JsonWriter json, UserRecord user)
    {
        json.WriteStartObject();
        json.WriteString("id", user.Id);
        json.WriteString("loginName", user.LoginName);
        json.Optional("firstName", user.FirstName);
        json.Optional("lastName", user.LastName);
        json.Optional("email", user.Email);
        json.WriteBoolean("changePassword", user.ChangePassword ?? false);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, UserEntry entry)
    {
        var (user, directory) = (entry.Record, entry.Directory);
        json.WriteString("id", user.Id);
        json.WriteString("loginName", user.LoginName);
        json.Optional("lastName", user.LastName);
        json.Optional("firstName", user.FirstName);
        json.Optional("email", user.Email);
        json.Optional("designation", user.Designation);
        json.Optional("address", user.Address);
        json.Optional("city", user.City);
        json.Optional("state", user.State);
        json.Optional("zip", user.Zip);
        json.Optional("altEmail", user.AltEmail);
        json.Optional("phoneNumber", user.PhoneNumber);
        json.Optional("mobileNumber", user.MobileNumber);
        json.WriteString("userAccountType", user.UserAccountType);
        json.Optional("userGroupType", user.UserGroupType);
        json.Optional("country", user.Country);
        WriteTimeZone(json, user);
        WriteRoles(json, entry);
        if (user.ChangePassword is { } changePassword)
            json.WriteBoolean("changePassword", changePassword);
        json.WriteString("authType", user.AuthType);
        WriteOrganizationUnits(json, user);
        WriteGroups(json, entry);
        json.WriteString("status", Status(user, directory));
        json.WriteString("orgId", directory.Tenant.Id);
        json.WriteString("organizationName", directory.Tenant.Name);
        WriteProfileImage(json, directory);
        WriteNotifications(json, user, directory);
        json.WriteString("createdTime", Timestamps.Format(user.CreatedTime));
        json.WriteString("updatedTime", Timestamps.Format(user.UpdatedTime));
    }

    private static string Status(UserRecord user, TenantDirectory directory) => user.Status is UserStatus.Deactivated
        ? directory.Tenant.Fidelity.Value(FidelitySwitches.DeactivatedStatus)
        : StatusWord(user.Status);

    /// <summary>The picture that a user has who chose none. The fields are published, the addresses are ours.</summary>
    private static void WriteProfileImage(Utf8JsonWriter json, TenantDirectory directory)
    {
        if (!directory.Tenant.Fidelity.Is(FidelitySwitches.ProfileImage, "sent"))
            return;
        json.WriteStartObject("profileImage");
        json.WriteString("logoPath", "/images/user/logo.png");
        json.WriteString("thumbPath", "/images/user/thumb.png");
        json.WriteString("tinyThumbPath", "/images/user/tiny.png");
        json.WriteEndObject();
    }

    private static void WriteTwoFactor(Utf8JsonWriter json, UserRecord user)
    {
        json.WriteBoolean("twoFactorAuthentication", user.TwoFactorProvider is not null);
        if (user.TwoFactorProvider is not { } provider)
            return;
        json.WriteStartObject("twoFactor");
        json.WriteString("provider", provider);
        json.WriteEndObject();
    }

    private static void WriteTimeZone(Utf8JsonWriter json, UserRecord user)
    {
        if (user.TimeZone is not { } zone)
            return;
        json.WriteStartObject("timeZone");
        json.Optional("id", zone.Id);
        json.Optional("name", zone.Name);
        json.Optional("label", zone.Label);
        json.Optional("code", zone.Code);
        json.WriteEndObject();
    }

    private static void WriteRoles(Utf8JsonWriter json, UserEntry user)
    {
        json.WriteStartArray("roles");
        foreach (var (role, fromGroup) in user.AllRoles())
        {
            json.WriteStartObject();
            json.WriteNumber("id", role.Record.Id);
            json.WriteString("uniqueId", role.Record.UniqueId);
            json.WriteString("name", role.Record.Name);
            json.WriteBoolean("userGroupRole", fromGroup);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOrganizationUnits(Utf8JsonWriter json, UserRecord user)
    {
        if (user.OrganizationUnits.Count == 0)
            return;
        json.WriteStartArray("organizationUnits");
        foreach (var unit in user.OrganizationUnits)
        {
            json.WriteStartObject();
            json.Optional("id", unit.Id);
            json.Optional("uniqueId", unit.UniqueId);
            json.Optional("name", unit.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter json, UserEntry user)
    {
        json.WriteStartArray("userGroups");
        foreach (var group in user.Groups)
            UserGroups.UserGroupJson.WriteRow(json, group.Record);
        json.WriteEndArray();
    }

    private static void WriteNotifications(Utf8JsonWriter json, UserRecord user, TenantDirectory directory)
    {
        var added = directory.Tenant.Fidelity.Is(FidelitySwitches.DefaultNotifications, "added")
            ? DefaultNotifications.Where(standard => user.UserNotifications.All(sent => sent.NotifyType != standard.NotifyType))
            : [];
        json.WriteStartArray("userNotifications");
        foreach (var notification in user.UserNotifications.Concat(added))
        {
            json.WriteStartObject();
            json.WriteString("notifyType", notification.NotifyType);
            json.WriteString("notifyMethod", notification.NotifyMethod);
            json.Optional("notifyInputType", notification.NotifyInputType);
            json.WriteBoolean("notifyRecurringReport", notification.RecurringReport);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
