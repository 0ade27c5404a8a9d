using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using OpsRampHarness.MockServer.Hosting;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Control;

/// <summary>Serves control calls: who calls, of which workspace, the operation, the answer.</summary>
internal sealed class ControlHandler(MockOpsRamp server, ControlAccess access, IHostApplicationLifetime lifetime)
{
    /// <summary>Largest document in bytes.</summary>
    private const int Limit = 256 * 1024 * 1024;

    public async Task HandleAsync(HttpContext context, ControlRoute route)
    {
        context.Response.Headers.CacheControl = "no-store";
        await WriteAsync(context, await ServeAsync(context, route));
    }

    /// <summary>The answer to a path below the root that is none of the control surface.</summary>
    public async Task UnknownAsync(HttpContext context)
    {
        var reply = access.Refuse(context.Request) is { } refusal
            ? ControlReply.Problem(401, refusal.Id, refusal.Message)
            : ControlReply.Problem(404, "control/unknown-operation", $"The control surface has no {context.Request.Method} {context.Request.Path}. See /openapi/v1.json.");
        await WriteAsync(context, reply);
    }

    private async Task<ControlReply> ServeAsync(HttpContext context, ControlRoute route)
    {
        if (access.Refuse(context.Request) is { } refusal)
            return ControlReply.Problem(401, refusal.Id, refusal.Message);
        if (Workspace(context.Request) is not { } workspace)
            return ControlReply.Problem(404, "control/unknown-workspace", $"There is no workspace '{Name(context.Request)}'.");
        if (await RequestReader.ReadAsync(context.Request, Limit, context.RequestAborted) is not { } body)
            return ControlReply.Problem(413, "control/too-large", $"The body is larger than {Limit} bytes.");
        return route.Serve(new ControlCall(context, server, workspace, body.ToArray()));
    }

    private Workspace? Workspace(HttpRequest request) => Name(request) is { } name ? server.FindWorkspace(name) : server.Default;

    private static string? Name(HttpRequest request) =>
        request.Query["workspace"] is [{ Length: > 0 } asked, ..] ? asked
        : request.Headers[WorkspaceChoice.Header] is [{ Length: > 0 } named, ..] ? named
        : null;

    private async Task WriteAsync(HttpContext context, ControlReply reply)
    {
        context.Response.StatusCode = reply.Status;
        if (reply.Stream is { } write)
        {
            context.Response.ContentType = reply.ContentType;
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            try
            {
                await write(context.Response, end.Token);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                // A follower who goes away, or a server that stops, ends the stream: that is how it ends.
            }

            return;
        }

        if (reply.Body.Length == 0)
            return;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }
}
