using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>Where the operations on user groups are.</summary>
internal static class UserGroupRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/userGroups";
    private const string One = Root + "/{userGroupId}";

    private static readonly BodyField[] Fields = [new("name", true), new("description"), new("email"), new("roles", Kind: BodyFieldKind.List)];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "list-user-groups", Method = "GET", Template = Root, Answer = RouteAnswer.Page("UserGroupRow"), Serve = UserGroupEndpoints.List },
        new() { Operation = "create-user-group", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Answer = RouteAnswer.One("UserGroup"), Serve = UserGroupEndpoints.Create },
        new() { Operation = "get-user-group", Method = "GET", Template = One, Answer = RouteAnswer.One("UserGroup"), Serve = UserGroupEndpoints.Get },
        new()
        {
            Operation = "update-user-group", Method = "POST", Template = One, BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Answer = RouteAnswer.One("UserGroup"), Serve = UserGroupEndpoints.Update,
        },
        new() { Operation = "delete-user-group", Method = "DELETE", Template = One, Serve = UserGroupEndpoints.Delete },
        new() { Operation = "list-user-group-members", Method = "GET", Template = One + "/users", Answer = RouteAnswer.Page("UserReference"), Serve = MemberEndpoints.List },
        new()
        {
            Operation = "add-user-group-members", Method = "POST", Template = One + "/users", BodyShape = BodyShape.JsonArray,
            BodyFields = [new("id", true)], Serve = MemberEndpoints.Add,
        },
        new()
        {
            Operation = "remove-user-group-members", Method = "DELETE", Template = One + "/users", BodyShape = BodyShape.JsonArray,
            BodyFields = [new("id", true)], Serve = MemberEndpoints.Remove,
        },
    ];
}
