using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpsRampHarness.MockServer.Hosting;

namespace OpsRampHarness.MockServer;

/// <summary>Puts the fake into an ASP.NET Core application, under Kestrel or a test host.</summary>
public static class MockOpsRampExtensions
{
    /// <summary>Registers the server whose state the application serves.</summary>
    public static IServiceCollection AddMockOpsRamp(this IServiceCollection services, MockOpsRamp server) =>
        services.AddRouting().AddSingleton(server).AddSingleton<MockOpsRampHandler>();

    /// <summary>Serves OpsRamp's paths, and <c>/healthz</c>. Every path that nothing else in the application serves is OpsRamp's.</summary>
    public static IEndpointRouteBuilder MapMockOpsRamp(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", () => TypedResults.Text("ok"));
        var handler = endpoints.ServiceProvider.GetRequiredService<MockOpsRampHandler>();
        endpoints.Map("/{**path}", (RequestDelegate)handler.HandleAsync).WithOrder(int.MaxValue);
        return endpoints;
    }
}
