using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Reference;

/// <summary>Where the lists are that other requests choose from.</summary>
internal static class ReferenceRoutes
{
    private const string Root = "/api/v2/cfg";

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "list-countries", Method = "GET", Template = Root + "/countries", Answer = RouteAnswer.Array("Country"), Serve = ReferenceEndpoints.ListCountries },
        new() { Operation = "list-time-zones", Method = "GET", Template = Root + "/timezones", Answer = RouteAnswer.Array("TimeZone"), Serve = ReferenceEndpoints.ListTimeZones },
        new() { Operation = "list-channels", Method = "GET", Template = Root + "/tenants/channels", Answer = RouteAnswer.Array("Channel"), Serve = ReferenceEndpoints.ListChannels },
        new() { Operation = "list-nocs", Method = "GET", Template = Root + "/tenants/nocs", Answer = RouteAnswer.Array("Noc"), Serve = ReferenceEndpoints.ListOperationCentres },
    ];
}
