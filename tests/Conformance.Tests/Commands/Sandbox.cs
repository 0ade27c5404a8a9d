using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Tests.Commands;

/// <summary>A fake OpsRamp on a free port, as 'serve' gives one, with the tenant and the credentials of the shipped packs.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    private readonly WebApplication application;

    private Sandbox(WebApplication application, Tenant tenant)
    {
        this.application = application;
        Tenant = tenant;
    }

    public Tenant Tenant { get; }

    public string Address => application.Urls.Single();

    public MockOpsRamp Server { get; private init; } = null!;

    public static async Task<Sandbox> StartAsync(int users, ControlOptions? control = null)
    {
        var server = new MockOpsRamp(new WorkspaceOptions { Seed = 1 });
        var tenant = server.Default.AddTenant(new TenantRegistration("msp_1123", "vnkEe", "abcd"));
        tenant.Seed(new SeedPlan(users));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddMockOpsRamp(server, control);
        var application = builder.Build();
        application.MapMockOpsRamp();
        await application.StartAsync();
        return new Sandbox(application, tenant) { Server = server };
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
