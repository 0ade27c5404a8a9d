using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Tokens;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>
/// Finds the workspace of a call: the one that its header names; else the one that gave out its token; else the one
/// that knows its client id; else the default one.
/// </summary>
internal static class WorkspaceChoice
{
    /// <summary>The header that names a workspace.</summary>
    public const string Header = "X-Harness-Workspace";

    /// <summary>The workspace, or null when the header names one that does not exist.</summary>
    public static Workspace? Find(MockOpsRamp server, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (request.Headers.TryGetValue(Header, out var named) && named is [{ Length: > 0 } name])
            return server.FindWorkspace(name);
        if (server.Single is { } single)
            return single;

        string? authorization = request.Headers.Authorization;
        if (BearerCheck.TryRead(authorization, out _))
            return FirstOrDefault(server, workspace => BearerCheck.TryRead(authorization, out var token) && workspace.Tokens.Find(token).Token is not null);
        return TokenEndpoint.Credentials(body, request.ContentType) is { } credentials
            ? FirstOrDefault(server, workspace => workspace.FindApiClient(credentials.Id)?.Accepts(credentials.Secret) == true)
            : server.Default;
    }

    private static Workspace FirstOrDefault(MockOpsRamp server, Func<Workspace, bool> knows) =>
        knows(server.Default) ? server.Default : server.Workspaces.FirstOrDefault(knows) ?? server.Default;
}
