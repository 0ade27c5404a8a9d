using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Hosting;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>The mock OpsRamp in memory: the real pipeline without sockets.</summary>
public sealed class TestHostTarget : ITarget
{
    private readonly WebApplication application;

    private TestHostTarget(WebApplication application) => this.application = application;

    /// <summary>Starts a target in front of <paramref name="server"/>.</summary>
    public static async Task<TestHostTarget> StartAsync(MockOpsRamp server)
    {
        var application = MockApplication.Create(server, builder => builder.WebHost.UseTestServer());
        await application.StartAsync();
        return new TestHostTarget(application);
    }

    /// <inheritdoc/>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(application.GetTestServer());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();
}
