using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>Where the operations on user groups are.</summary>
internal static class UserGroupRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/userGroups";
    private const string One = Root + "/{userGroupId}";

    private static readonly BodyField[] Fields = [new("name", true), new("description"), new("email"), new("roles")];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "list-user-groups", Method = "GET", Template = Root, Paged = true, Serve = UserGroupEndpoints.List },
        new() { Operation = "create-user-group", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Serve = UserGroupEndpoints.Create },
        new() { Operation = "get-user-group", Method = "GET", Template = One, Serve = UserGroupEndpoints.Get },
        new()
        {
            Operation = "update-user-group", Method = "POST", Template = One, BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Serve = UserGroupEndpoints.Update,
        },
        new() { Operation = "delete-user-group", Method = "DELETE", Template = One, Serve = UserGroupEndpoints.Delete },
        new() { Operation = "list-user-group-members", Method = "GET", Template = One + "/users", Paged = true, Serve = MemberEndpoints.List },
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
