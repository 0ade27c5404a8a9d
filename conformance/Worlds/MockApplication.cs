using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Builds the web application both targets host, so that they differ in nothing but the transport.</summary>
internal static class MockApplication
{
    /// <summary>An application with nothing in it but what <paramref name="serve"/> does.</summary>
    public static WebApplication Create(RequestDelegate serve, Action<WebApplicationBuilder> host)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        host(builder);
        var application = builder.Build();
        application.Run(serve);
        return application;
    }

    /// <summary>How a server answers inside a world: at the world's time, not at the real one.</summary>
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
