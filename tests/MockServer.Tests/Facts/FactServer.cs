using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Facts;

/// <summary>A server on a socket of its own; each case has a workspace of it, filled from fixtures/cases/opsramp/world.json.</summary>
internal sealed class FactServer : IDisposable
{
    private static readonly WorkspaceDocument World = ReadWorld();

    private readonly MockOpsRamp server = new(new WorkspaceOptions());
    private readonly WebApplication application;
    private int workspaces;

    public FactServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddMockOpsRamp(server);
        application = builder.Build();
        application.MapMockOpsRamp();
        application.StartAsync().GetAwaiter().GetResult();
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    }

    public HttpClient Http { get; }

    public string Address => application.Urls.Single();

    public Workspace Begin(IEnumerable<string> switches)
    {
        var workspace = server.AddWorkspace(
            "case-" + Interlocked.Increment(ref workspaces).ToString(CultureInfo.InvariantCulture),
            new WorkspaceOptions { Clock = HarnessClock.StoppedAt(Sandbox.Start) });
        workspace.Load(World with { Switches = switches.Select(choice => choice.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]) }).Should().BeNull();
        return workspace;
    }

    public void Dispose()
    {
        Http.Dispose();
        application.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static WorkspaceDocument ReadWorld() =>
        WorkspaceDocuments.TryRead(File.ReadAllBytes(Repository.Path("fixtures", "cases", "opsramp", "world.json")), out var document, out var problem)
            ? document : throw new InvalidOperationException(problem.Message);
}
