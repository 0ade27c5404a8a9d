using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpsRampHarness.MockServer;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>The mock OpsRamp behind a loopback socket.</summary>
public sealed class KestrelTarget : ITarget
{
    private readonly WebApplication application;
    private readonly IPEndPoint address;

    private KestrelTarget(WebApplication application, IPEndPoint address)
    {
        this.application = application;
        this.address = address;
    }

    /// <summary>Starts a target in front of <paramref name="server"/> on a free port.</summary>
    public static async Task<KestrelTarget> StartAsync(MockOpsRamp server)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0, Protocol);
        });
        var application = builder.Build();
        application.Run(WorldTime.Serve(server));
        await application.StartAsync();
        var port = new Uri(application.Urls.Single()).Port;
        return new KestrelTarget(application, new IPEndPoint(IPAddress.Loopback, port));
    }

    /// <inheritdoc/>
    public HttpMessageHandler CreateHandler() => new WaitingHandler(new PlainTextHandler(new SocketsHttpHandler
    {
        // What .NET would repair or follow, EIC would send raw or see: everything of the kind is off.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = ConnectAsync,
    }));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static void Protocol(ListenOptions listen) => listen.Protocols = HttpProtocols.Http1;

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
