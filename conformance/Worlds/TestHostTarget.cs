using Microsoft.AspNetCore.Hosting.Server;
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
    public static async Task<TestHostTarget> StartAsync(MockOpsRamp server) => new(await Host.Value, WorldTime.Serve(server));

    /// <inheritdoc/>
    public HttpMessageHandler CreateHandler() => new WaitingHandler(new InProcessHandler(host, context => context.Features.Set(serve)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<TestServer> StartHostAsync()
    {
        var server = new TestServer(new NoServices());
        await ((IServer)server).StartAsync(new Application(), CancellationToken.None);
        return server;
    }

    /// <summary>Passes requests on to the server they are for. A web application would do no more, and would have to be built first.</summary>
    private sealed class Application : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => context.Features.GetRequiredFeature<RequestDelegate>()(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
