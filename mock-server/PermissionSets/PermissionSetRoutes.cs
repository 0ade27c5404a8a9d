using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>Where the operations on permission sets are. Their update is the only PUT of this surface.</summary>
internal static class PermissionSetRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/permissionSets";
    private const string One = Root + "/{permissionSetId}";

    private static readonly BodyField[] Fields = [new("name", true), new("description"), new("scope"), new("permissions")];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "list-permission-sets", Method = "GET", Template = Root, Paged = true, Serve = PermissionSetEndpoints.List },
        new() { Operation = "create-permission-set", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Serve = PermissionSetEndpoints.Create },
        new() { Operation = "get-permission-set", Method = "GET", Template = One, Serve = PermissionSetEndpoints.Get },
        new()
        {
            Operation = "update-permission-set", Method = "PUT", Template = One, BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Serve = PermissionSetEndpoints.Update,
        },
        new() { Operation = "delete-permission-set", Method = "DELETE", Template = One, Serve = PermissionSetEndpoints.Delete },
    ];
}
