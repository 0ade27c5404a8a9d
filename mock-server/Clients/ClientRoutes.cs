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
        new("zip"), new("phoneNumber"), new("email"), new("packages", Kind: BodyFieldKind.Texts), new("addOns", Kind: BodyFieldKind.Texts),
    ];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "get-partner", Method = "GET", Template = MockRoutes.TenantRoot, Answer = RouteAnswer.One("Partner"), Serve = TenantEndpoints.Partner },
        new() { Operation = "get-own-client", Method = "GET", Template = "/api/v2/tenants/client/{tenant}", Answer = RouteAnswer.One("Client"), Serve = TenantEndpoints.Client },
        new() { Operation = "get-tenancy-context", Method = "GET", Template = "/itop/tenancyContext", Answer = RouteAnswer.One("TenancyContext"), Serve = TenantEndpoints.Context },
        new() { Operation = "search-clients", Method = "GET", Template = Root + "/search", Answer = RouteAnswer.Page("Client"), Serve = ClientEndpoints.Search },
        new() { Operation = "list-clients-minimal", Method = "GET", Template = Root + "/minimal", Answer = RouteAnswer.Array("ClientMinimal"), Serve = ClientEndpoints.Minimal },
        new() { Operation = "create-client", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Answer = RouteAnswer.One("ClientCreated"), Serve = ClientEndpoints.Create },
        new() { Operation = "get-client", Method = "GET", Template = One, Answer = RouteAnswer.One("Client"), Serve = ClientEndpoints.Get },
        new()
        {
            Operation = "update-client", Method = "POST", Template = One, BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Answer = RouteAnswer.One("Client"), Serve = ClientEndpoints.Update,
        },
        new() { Operation = "activate-client", Method = "POST", Template = One + "/activate", Serve = ClientEndpoints.Activate },
        new() { Operation = "suspend-client", Method = "POST", Template = One + "/suspend", Serve = ClientEndpoints.Suspend },
        new() { Operation = "terminate-client", Method = "POST", Template = One + "/terminate", Serve = ClientEndpoints.Terminate },
    ];
}
