using System.Globalization;
using System.Security.Cryptography;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Control;

namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>A sandbox that is served somewhere: each world has a workspace of its own in it, and removes it at its end.</summary>
public sealed class Sandbox : ITargetSource, IDisposable
{
    private readonly Uri address;
    private readonly HttpClient http;
    private readonly HarnessClient client;
    private readonly string run = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private int worlds;

    /// <param name="address">Where it is served.</param>
    /// <param name="key">Its control key; null for none.</param>
    public Sandbox(Uri address, string? key)
    {
        this.address = address;
        http = new HttpClient(RemoteTargetHandler.Plain(address)) { BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/") };
        client = new HarnessClient(http, key);
    }

    /// <inheritdoc/>
    public string Name => address.AbsoluteUri.TrimEnd('/');

    /// <inheritdoc/>
    public bool IsOpsRampMock => true;

    /// <inheritdoc/>
    public bool MayWrite => true;

    /// <inheritdoc/>
    public int MostPages => WorldSettings.MaximumPages;

    /// <summary>Makes a workspace and removes it: whatever keeps worlds from being built shows itself here.</summary>
    /// <exception cref="HarnessException">The server refuses, or is none.</exception>
    /// <exception cref="HttpRequestException">It cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">It does not answer.</exception>
    public async Task TryAsync(CancellationToken cancellation)
    {
        var name = NextName();
        await client.GetWorkspacesAsync(cancellation);
        await client.CreateWorkspaceAsync(new NewWorkspace(name, null, WorldSettings.DefaultClockStart), cancellation);
        await client.RemoveWorkspaceAsync(name, cancellation);
    }

    /// <inheritdoc/>
    public async Task<ITarget> OpenAsync(MockOpsRamp server) =>
        new MirroredTarget(address, server.Default, await WorkspaceMirror.CreateAsync(client, server.Default, NextName()));

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"check-{run}-{Interlocked.Increment(ref worlds)}");
}
