using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>
/// Serves OpsRamp's own paths: the workspace, the fault if one fires, the operation, the journal, the answer. It reads
/// the request target itself, because the framework's path has lost what a client did wrong.
/// </summary>
internal sealed class MockOpsRampHandler(MockOpsRamp server, CallTelemetry? telemetry = null, IHostApplicationLifetime? lifetime = null)
{
    /// <summary>Announces a delay that is not waited for, in seconds.</summary>
    private const string DelayHeader = "X-Harness-Delay";

    public async Task HandleAsync(HttpContext context)
    {
        var target = RequestTarget.Parse(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, context.Request.PathBase);
        var body = await RequestReader.ReadAsync(context.Request, server.Limits.BodyBytes, context.RequestAborted);
        if (WorkspaceChoice.Find(server, context.Request, body ?? default) is not { } workspace)
        {
            using var unknown = Errors.Pair(404, "unknown_workspace", $"There is no workspace '{context.Request.Headers[WorkspaceChoice.Header]}'");
            await ReplyWriter.WriteAsync(context, unknown, null);
            return;
        }

        var exchange = new Exchange(workspace, context, target) { Body = body ?? default };
        OperationPipeline.Match(exchange);
        exchange.Fault = workspace.Faults.Decide(exchange.Match.Route, exchange.Method, target.Path);
        if (exchange.Fault is { Delay: var delay } && delay > TimeSpan.Zero)
            await DelayAsync(exchange, delay, context.RequestAborted);

        using var reply = FaultedReply.Of(exchange.Fault, () => body is null
            ? Errors.Pair(413, "payload_too_large", $"The request body is larger than {server.Limits.BodyBytes} bytes")
            : OperationPipeline.Serve(exchange));
        var entry = exchange.ToJournal(reply);
        workspace.Journal.Add(entry);
        telemetry?.Tell(exchange, reply, entry.Nearest);
        await ReplyWriter.WriteAsync(context, reply, exchange.Fault?.Rule.Effect);
    }

    /// <summary>Waits, unless the caller goes away. A server that is told to stop waits no longer, and serves the call.</summary>
    private async Task DelayAsync(Exchange exchange, TimeSpan delay, CancellationToken aborted)
    {
        if (!exchange.Workspace.WaitForDelays)
        {
            exchange.Response.Headers[DelayHeader] = delay.TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture);
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime?.ApplicationStopping ?? CancellationToken.None);
        try
        {
            await Task.Delay(delay, exchange.Workspace.Clock, either.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            // Told to stop: the call is served at once.
        }
    }
}
