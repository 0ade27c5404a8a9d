using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>Where the operations on permission sets are. Their update is the only PUT of this surface.</summary>
internal static class PermissionSetRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/permissionSets";
    private const string One = Root + "/{permissionSetId}";

    private static readonly BodyField[] Fields = [new("name", true), new("description"), new("scope"), new("permissions", Kind: BodyFieldKind.List)];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "list-permission-sets", Method = "GET", Template = Root, Answer = RouteAnswer.Page("PermissionSetRow"), Serve = PermissionSetEndpoints.List },
        new() { Operation = "create-permission-set", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Answer = RouteAnswer.One("PermissionSet"), Serve = PermissionSetEndpoints.Create },
        new() { Operation = "get-permission-set", Method = "GET", Template = One, Answer = RouteAnswer.One("PermissionSet"), Serve = PermissionSetEndpoints.Get },
        new()
        {
            Operation = "update-permission-set", Method = "PUT", Template = One, BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Answer = RouteAnswer.One("PermissionSet"), Serve = PermissionSetEndpoints.Update,
        },
        new() { Operation = "delete-permission-set", Method = "DELETE", Template = One, Serve = PermissionSetEndpoints.Delete },
    ];
}
