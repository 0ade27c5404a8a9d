using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Reference;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>Reads the fields of a user from a request. Absent and null fields leave the user as it is.</summary>
internal static class UserBody
{
    public static UserRecord Apply(BodyFields body, UserRecord user, Call call) => user with
    {
        FirstName = body.NotBlank("firstName") ?? user.FirstName,
        LastName = body.NotBlank("lastName") ?? user.LastName,
        Email = Email(body, call) ?? user.Email,
        Designation = body.Text("designation") ?? user.Designation,
        Address = body.Text("address") ?? user.Address,
        City = body.Text("city") ?? user.City,
        State = body.Text("state") ?? user.State,
        Zip = body.Text("zip") ?? user.Zip,
        AltEmail = body.Text("altEmail") ?? user.AltEmail,
        PhoneNumber = body.Text("phoneNumber") ?? user.PhoneNumber,
        MobileNumber = body.Text("mobileNumber") ?? user.MobileNumber,
        UserAccountType = OneOf(body, "userAccountType", "REGULAR", "BUSINESS") ?? user.UserAccountType,
        UserGroupType = OneOf(body, "userGroupType", "ALL", "NONE") ?? user.UserGroupType,
        Country = Country(body, call) ?? user.Country,
        TimeZone = TimeZones.Resolve(body.Object("timeZone"), call.Fidelity) ?? user.TimeZone,
        ChangePassword = body.Boolean("changePassword") ?? user.ChangePassword,
        AuthType = body.NotBlank("authType") ?? user.AuthType,
        OrganizationUnits = Units(body) ?? user.OrganizationUnits,
        UserNotifications = Notifications(body) ?? user.UserNotifications,
        PasswordHash = PasswordRules.Read(body, "password", call.Fidelity) ?? user.PasswordHash,
    };

    private static string? Email(BodyFields body, Call call)
    {
        if (body.NotBlank("email") is not { } email)
            return null;
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if ((at <= 0 || at == email.Length - 1) && call.Fidelity.Is(FidelitySwitches.EmailFormat, "checked"))
            body.Refuse("email", "must be an email address");
        return email;
    }

    private static string? Country(BodyFields body, Call call)
    {
        if (body.Text("country") is not { Length: > 0 } country)
            return null;
        if (!Countries.IsKnown(country) && call.Fidelity.Is(FidelitySwitches.UnknownCountry, "refused"))
            body.Refuse("country", "must be one of the configured countries");
        return country;
    }

    private static string? OneOf(BodyFields body, string name, params ReadOnlySpan<string> values)
    {
        if (body.Text(name) is not { Length: > 0 } text)
            return null;
        if (!values.Contains(text))
            body.Refuse(name, $"must be one of {string.Join(", ", values.ToArray())}");
        return text;
    }

    private static OrganizationUnit[]? Units(BodyFields body) => body.Objects("organizationUnits") is { } units
        ? [.. units.Select(unit => new OrganizationUnit(unit.Text("id"), unit.Text("uniqueId"), unit.Text("name")))]
        : null;

    private static UserNotification[]? Notifications(BodyFields body) => body.Objects("userNotifications") is { } notifications
        ? [.. notifications.Select(notification => new UserNotification(
            notification.Mandatory("notifyType") ?? string.Empty,
            notification.Mandatory("notifyMethod") ?? string.Empty,
            notification.Text("notifyInputType"),
            notification.Boolean("notifyRecurringReport") ?? false))]
        : null;
}
