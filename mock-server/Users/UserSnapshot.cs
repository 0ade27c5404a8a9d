using System.Globalization;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>A user's fields one by one, to be compared.</summary>
internal static class UserSnapshot
{
    public static IEnumerable<SnapshotField> Fields(UserRecord user) =>
        Pairs(user).Where(pair => pair.Value is not null).Select(pair => new SnapshotField("user", user.Id, pair.Name, pair.Value!));

    private static IEnumerable<(string Name, string? Value)> Pairs(UserRecord user) =>
    [
        ("loginName", user.LoginName),
        ("firstName", user.FirstName),
        ("lastName", user.LastName),
        ("email", user.Email),
        ("designation", user.Designation),
        ("address", user.Address),
        ("city", user.City),
        ("state", user.State),
        ("zip", user.Zip),
        ("altEmail", user.AltEmail),
        ("phoneNumber", user.PhoneNumber),
        ("mobileNumber", user.MobileNumber),
        ("userAccountType", user.UserAccountType),
        ("userGroupType", user.UserGroupType),
        ("country", user.Country),
        ("timeZone", user.TimeZone?.ToString()),
        ("changePassword", user.ChangePassword?.ToString(CultureInfo.InvariantCulture)),
        ("authType", user.AuthType),
        ("twoFactorProvider", user.TwoFactorProvider),
        ("status", UserJson.StatusWord(user.Status)),
        ("deactivateReason", user.DeactivateReason),
        ("terminateReason", user.TerminateReason),
        ("password", user.PasswordHash),
        ("createdTime", Timestamps.Format(user.CreatedTime)),
        ("updatedTime", Timestamps.Format(user.UpdatedTime)),
        .. user.OrganizationUnits.Select(unit => ("organizationUnits", (string?)unit.ToString())),
        .. user.UserNotifications.Select(notification => ("userNotifications", (string?)notification.ToString())),
        .. user.Roles.Select(role => ("roles", (string?)(role.FromUserGroup ? $"{role.UniqueId} (through a user group)" : role.UniqueId))),
        .. user.UserGroups.Select(group => ("userGroups", (string?)group)),
    ];
}
