using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using OpsRampHarness.MockServer;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Builds the web application both targets host, so that they differ in nothing but the transport.</summary>
internal static class MockApplication
{
    public static WebApplication Create(MockOpsRamp server, Action<WebApplicationBuilder> host)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.Services.AddMockOpsRamp(server);
        host(builder);

        var application = builder.Build();
        application.Use((context, next) =>
        {
            // A server of its own accord would send the real time.
            context.Response.Headers.Date = server.Default.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            return next(context);
        });
        application.MapMockOpsRamp();
        return application;
    }
}
