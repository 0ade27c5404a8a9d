using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Hosting;
using OpsRampHarness.MockServer.OpenApi;

namespace OpsRampHarness.MockServer;

/// <summary>Puts the fake into an ASP.NET Core application, under Kestrel or a test host.</summary>
public static class MockOpsRampExtensions
{
    /// <summary>Name of the meter that counts calls.</summary>
    public const string MeterName = "OpsRampHarness.MockServer";

    /// <summary>Registers the server whose state the application serves.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="server">The server.</param>
    /// <param name="control">Who may use the control surface; null for callers on the same machine.</param>
    public static IServiceCollection AddMockOpsRamp(this IServiceCollection services, MockOpsRamp server, ControlOptions? control = null) =>
        services.AddMockOpsRamp(_ => server, control);

    /// <summary>Registers a server that is there by the time its paths are mapped.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="server">Gives the server.</param>
    /// <param name="control">Who may use the control surface; null for callers on the same machine.</param>
    public static IServiceCollection AddMockOpsRamp(this IServiceCollection services, Func<IServiceProvider, MockOpsRamp> server, ControlOptions? control = null) =>
        services.AddRouting()
            .AddMetrics()
            .AddSingleton(server)
            .AddSingleton(new ControlAccess(control ?? new ControlOptions()))
            .AddSingleton<ControlHandler>()
            .AddSingleton<CallTelemetry>()
            .AddSingleton<MockOpsRampHandler>();

    /// <summary>
    /// Serves OpsRamp's paths, the control surface below <c>/_harness</c>, its description at <c>/openapi/v1.json</c>, and
    /// <c>/healthz</c>. Every path that nothing else in the application serves is OpsRamp's.
    /// </summary>
    public static IEndpointRouteBuilder MapMockOpsRamp(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", () => TypedResults.Text("ok"));
        endpoints.MapGet("/openapi/v1.json", () => TypedResults.Bytes(ApiDescription.Json, "application/json"));

        var control = endpoints.ServiceProvider.GetRequiredService<ControlHandler>();
        foreach (var route in ControlRoutes.All)
            endpoints.MapMethods(route.Template, [route.Method], (RequestDelegate)(context => control.HandleAsync(context, route)));
        endpoints.Map(ControlRoute.Root + "/{**path}", (RequestDelegate)control.UnknownAsync).WithOrder(int.MaxValue - 1);

        var handler = endpoints.ServiceProvider.GetRequiredService<MockOpsRampHandler>();
        endpoints.Map("/{**path}", (RequestDelegate)handler.HandleAsync).WithOrder(int.MaxValue);
        return endpoints;
    }

    /// <summary>
    /// OpsRamp's own paths and nothing else, served without routing and without registered services: for a host that
    /// looks after many servers.
    /// </summary>
    public static RequestDelegate CreateRequestDelegate(this MockOpsRamp server) => new MockOpsRampHandler(server).HandleAsync;
}
