using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>Where the operations on roles are.</summary>
internal static class RoleRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/roles";

    private static readonly BodyField[] Fields =
    [
        new("name", true), new("description"), new("scope"), new("allClients", Kind: BodyFieldKind.Flag), new("allDevices", Kind: BodyFieldKind.Flag), new("allCredentials", Kind: BodyFieldKind.Flag),
        new("allAuthzTags", Kind: BodyFieldKind.Flag), new("users", Kind: BodyFieldKind.List), new("userGroups", Kind: BodyFieldKind.List), new("clients", Kind: BodyFieldKind.List), new("devices", Kind: BodyFieldKind.List), new("deviceGroups", Kind: BodyFieldKind.List),
        new("resources", Kind: BodyFieldKind.List), new("credentialSets", Kind: BodyFieldKind.List), new("permissions", Kind: BodyFieldKind.List),
    ];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "search-roles", Method = "GET", Template = Root + "/search", Answer = RouteAnswer.Page("RoleRow"), Serve = RoleEndpoints.Search },
        new() { Operation = "create-role", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Answer = RouteAnswer.One("Role"), Serve = RoleEndpoints.Create },
        new() { Operation = "get-role", Method = "GET", Template = Root + "/{roleId}", Answer = RouteAnswer.One("Role"), Serve = RoleEndpoints.Get },
        new()
        {
            Operation = "update-role", Method = "POST", Template = Root + "/{roleId}", BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Answer = RouteAnswer.One("Role"), Serve = RoleEndpoints.Update,
        },
        new() { Operation = "delete-role", Method = "DELETE", Template = Root + "/{roleId}", Serve = RoleEndpoints.Delete },
    ];
}
