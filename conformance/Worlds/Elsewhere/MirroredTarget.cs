using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>A workspace of a sandbox; the world's own mock is its mirror.</summary>
internal sealed class MirroredTarget(Uri address, Workspace here, WorkspaceMirror mirror) : ITarget
{
    public HttpMessageHandler CreateHandler() => new WorldTimeHandler(here.Clock, new MirroringHandler(mirror, new RemoteTargetHandler(address)));

    public async ValueTask DisposeAsync()
    {
        try
        {
            await mirror.DisposeAsync();
        }
        catch (Exception error) when (error is HttpRequestException or HarnessException)
        {
            // A sandbox that is gone took the workspace along; a case that needed it has said so.
        }
    }
}
