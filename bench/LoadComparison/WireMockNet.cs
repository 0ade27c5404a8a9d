using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace OpsRampHarness.LoadComparison;

/// <summary>WireMock.Net with one stub, as its own documentation sets it up.</summary>
internal static class WireMockNet
{
    public static async Task ServeAsync(byte[] page, string address)
    {
        using var server = WireMockServer.Start(address);
        server
            .Given(Request.Create().WithPath("/api/v2/tenants/msp_1123/users/search").UsingGet())
            .RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody(page));
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
    }
}
