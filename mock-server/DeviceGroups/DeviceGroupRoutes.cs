using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.DeviceGroups;

/// <summary>Where the operations on device groups are.</summary>
internal static class DeviceGroupRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/deviceGroups";
    private const string One = Root + "/{deviceGroupId}";

    private static readonly BodyField[] Child = [new("id", true)];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "search-device-groups", Method = "GET", Template = Root + "/search", Answer = RouteAnswer.Page("DeviceGroup"), Serve = DeviceGroupEndpoints.Search },
        new() { Operation = "list-device-groups-minimal", Method = "GET", Template = Root + "/minimal", Answer = RouteAnswer.Array("DeviceGroupMinimal"), Serve = DeviceGroupEndpoints.Minimal },
        new()
        {
            Operation = "create-device-groups", Method = "POST", Template = Root, BodyShape = BodyShape.JsonArray,
            BodyFields = [new("name", true), new("description")], Answer = RouteAnswer.Array("DeviceGroup"), Serve = DeviceGroupEndpoints.Create,
        },
        new() { Operation = "get-device-group", Method = "GET", Template = One, Answer = RouteAnswer.One("DeviceGroup"), Serve = DeviceGroupEndpoints.Get },
        new() { Operation = "delete-device-group", Method = "DELETE", Template = One, Serve = DeviceGroupEndpoints.Delete },
        new() { Operation = "search-device-group-children", Method = "GET", Template = One + "/childs/search", Answer = RouteAnswer.Page("DeviceGroupChild"), Serve = DeviceGroupEndpoints.SearchChildren },
        new()
        {
            Operation = "add-device-group-children", Method = "POST", Template = One + "/childs", BodyShape = BodyShape.JsonArray,
            BodyFields = Child, Serve = DeviceGroupEndpoints.AddChildren,
        },
        new()
        {
            Operation = "remove-device-group-children", Method = "DELETE", Template = One + "/childs", BodyShape = BodyShape.JsonArray,
            BodyFields = Child, Serve = DeviceGroupEndpoints.RemoveChildren,
        },
    ];
}
