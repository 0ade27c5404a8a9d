using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Clients;

/// <summary>Where the operations on tenants and clients are. Actions on clients are in lower case, unlike those on users.</summary>
internal static class ClientRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/clients";
    private const string One = Root + "/{clientId}";

    private static readonly BodyField[] Fields =
    [
        new("name", true), new("address", true), new("timeZone", true), new("country", true), new("city"), new("state"),
        new("zip"), new("phoneNumber"), new("email"), new("packages"), new("addOns"),
    ];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "get-partner", Method = "GET", Template = MockRoutes.TenantRoot, Serve = TenantEndpoints.Partner },
        new() { Operation = "get-own-client", Method = "GET", Template = "/api/v2/tenants/client/{tenant}", Serve = TenantEndpoints.Client },
        new() { Operation = "get-tenancy-context", Method = "GET", Template = "/itop/tenancyContext", Serve = TenantEndpoints.Context },
        new() { Operation = "search-clients", Method = "GET", Template = Root + "/search", Paged = true, Serve = ClientEndpoints.Search },
        new() { Operation = "list-clients-minimal", Method = "GET", Template = Root + "/minimal", Serve = ClientEndpoints.Minimal },
        new() { Operation = "create-client", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Serve = ClientEndpoints.Create },
        new() { Operation = "get-client", Method = "GET", Template = One, Serve = ClientEndpoints.Get },
        new()
        {
            Operation = "update-client", Method = "POST", Template = One, BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Serve = ClientEndpoints.Update,
        },
        new() { Operation = "activate-client", Method = "POST", Template = One + "/activate", Serve = ClientEndpoints.Activate },
        new() { Operation = "suspend-client", Method = "POST", Template = One + "/suspend", Serve = ClientEndpoints.Suspend },
        new() { Operation = "terminate-client", Method = "POST", Template = One + "/terminate", Serve = ClientEndpoints.Terminate },
    ];
}
