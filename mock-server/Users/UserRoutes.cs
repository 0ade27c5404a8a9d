using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Users;

/// <summary>Where the operations on users are.</summary>
internal static class UserRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/users";

    private static readonly BodyField[] Fields =
    [
        new("loginName", true), new("password", true), new("firstName", true), new("lastName", true), new("email", true),
        new("country"), new("timeZone", Kind: BodyFieldKind.Structure), new("designation"), new("address"), new("city"), new("state"), new("zip"),
        new("altEmail"), new("phoneNumber"), new("mobileNumber"), new("userAccountType"), new("userGroupType"),
        new("roles", Kind: BodyFieldKind.List), new("userGroups", Kind: BodyFieldKind.List), new("userNotifications", Kind: BodyFieldKind.List), new("changePassword", Kind: BodyFieldKind.Flag), new("authType"), new("organizationUnits", Kind: BodyFieldKind.List),
    ];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "search-users", Method = "GET", Template = Root + "/search", Answer = RouteAnswer.Page("User"), Serve = UserEndpoints.Search },
        new() { Operation = "list-users-minimal", Method = "GET", Template = Root + "/minimal", Answer = RouteAnswer.Array("UserMinimal"), Serve = UserEndpoints.Minimal },
        new() { Operation = "create-user", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Answer = RouteAnswer.One("UserDetail"), Serve = UserEndpoints.Create },
        new() { Operation = "get-user", Method = "GET", Template = Root + "/{userId}", Answer = RouteAnswer.One("UserDetail"), Serve = UserEndpoints.Get },
        new()
        {
            Operation = "update-user", Method = "POST", Template = Root + "/{userId}", BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Serve = UserEndpoints.Update,
        },
        new() { Operation = "activate-user", Method = "POST", Template = Root + "/{userId}/ACTIVATE", Serve = UserActionEndpoints.Activate },
        new()
        {
            Operation = "deactivate-user", Method = "POST", Template = Root + "/{userId}/DEACTIVATE", BodyShape = BodyShape.JsonObject,
            BodyFields = [new("deactivateReason", true)], Serve = UserActionEndpoints.Deactivate,
        },
        new()
        {
            Operation = "terminate-user", Method = "POST", Template = Root + "/{userId}/TERMINATE", BodyShape = BodyShape.JsonObject,
            BodyFields = [new("terminateReason"), new("maskType")], Serve = UserActionEndpoints.Terminate,
        },
        new()
        {
            Operation = "change-user-password", Method = "POST", Template = Root + "/{userId}/changePassword", BodyShape = BodyShape.JsonObject,
            BodyFields = [new("currentPassword", true), new("newPassword", true), new("confirmPassword")], Serve = PasswordEndpoint.Change,
        },
        new() { Operation = "search-login-history", Method = "GET", Template = Root + "/loginHistory/search", Answer = RouteAnswer.Page("Login"), Serve = LoginHistoryEndpoints.Search },
    ];
}
