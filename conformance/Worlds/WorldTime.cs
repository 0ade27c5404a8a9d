using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>How a server answers inside a world: at the world's time, not at the real one. Both targets do nothing else, so that they differ in nothing but the transport.</summary>
internal static class WorldTime
{
    /// <summary>What takes a request to a server.</summary>
    public static RequestDelegate Serve(MockOpsRamp server)
    {
        var serve = server.CreateRequestDelegate();
        return context =>
        {
            // A server of its own accord would send the real time.
            context.Response.Headers.Date = server.Default.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            return serve(context);
        };
    }
}
