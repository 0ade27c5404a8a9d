using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>Where the operations on roles are.</summary>
internal static class RoleRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/roles";

    private static readonly BodyField[] Fields =
    [
        new("name", true), new("description"), new("scope"), new("allClients"), new("allDevices"), new("allCredentials"),
        new("allAuthzTags"), new("users"), new("userGroups"), new("clients"), new("devices"), new("deviceGroups"),
        new("resources"), new("credentialSets"), new("permissions"),
    ];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "search-roles", Method = "GET", Template = Root + "/search", Paged = true, Serve = RoleEndpoints.Search },
        new() { Operation = "create-role", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Serve = RoleEndpoints.Create },
        new() { Operation = "get-role", Method = "GET", Template = Root + "/{roleId}", Serve = RoleEndpoints.Get },
        new()
        {
            Operation = "update-role", Method = "POST", Template = Root + "/{roleId}", BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Serve = RoleEndpoints.Update,
        },
        new() { Operation = "delete-role", Method = "DELETE", Template = Root + "/{roleId}", Serve = RoleEndpoints.Delete },
    ];
}
