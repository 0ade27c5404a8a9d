using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Hosting;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// The mock OpsRamp in memory: the real pipeline without sockets. All worlds of a process share one host, because starting
/// one costs more than most cases do; a request carries the server it is for.
/// </summary>
public sealed class TestHostTarget : ITarget
{
    private static readonly Lazy<Task<TestServer>> Host = new(StartHostAsync);

    private readonly TestServer host;
    private readonly RequestDelegate serve;

    private TestHostTarget(TestServer host, RequestDelegate serve)
    {
        this.host = host;
        this.serve = serve;
    }

    /// <summary>Starts a target in front of <paramref name="server"/>.</summary>
    public static async Task<TestHostTarget> StartAsync(MockOpsRamp server) => new(await Host.Value, MockApplication.Serve(server));

    /// <summary>Starts the host that all of them share, if it is not there yet.</summary>
    internal static Task StartSharedHostAsync() => Host.Value;

    /// <inheritdoc/>
    public HttpMessageHandler CreateHandler() => new WaitingHandler(new InProcessHandler(host, context => context.Features.Set(serve)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<TestServer> StartHostAsync()
    {
        var application = MockApplication.Create(
            context => context.Features.GetRequiredFeature<RequestDelegate>()(context),
            builder => builder.WebHost.UseTestServer());
        await application.StartAsync();
        return application.GetTestServer();
    }
}
