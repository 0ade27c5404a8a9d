using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpsRampHarness.MockServer.Routing;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>Tells logs, traces and metrics of each call: which operation, and how it ended. Never what was in it.</summary>
internal sealed partial class CallTelemetry(ILogger<MockOpsRampHandler> logger, IMeterFactory meters)
{
    private readonly Counter<long> calls = meters.Create(MockOpsRampExtensions.MeterName).CreateCounter<long>(
        "opsramp_harness.calls", "{call}", "Calls of OpsRamp's own paths, by operation and status.");

    public void Tell(Exchange exchange, Reply reply, NearestRoute? nearest)
    {
        var operation = exchange.Match.Route?.Operation ?? "none";
        var fault = exchange.Fault?.Rule.Id;
        if (calls.Enabled)
            calls.Add(1, new("operation", operation), new("status", reply.Status), new("workspace", exchange.Workspace.Name), new("fault", fault));
        if (Activity.Current is { IsAllDataRequested: true } activity)
        {
            activity.SetTag("http.route", exchange.Match.Route?.Template);
            activity.SetTag("opsramp.operation", operation);
            activity.SetTag("opsramp.workspace", exchange.Workspace.Name);
            activity.SetTag("opsramp.tenant", exchange.Caller?.Id);
            activity.SetTag("opsramp.fault", fault);
        }

        if (nearest is null)
            Served(logger, operation, reply.Status, exchange.Workspace.Name, exchange.Caller?.Id, fault);
        else
            Unmatched(logger, exchange.Method, reply.Status, exchange.Workspace.Name, nearest.Method, nearest.Template);
    }

    [LoggerMessage(1, LogLevel.Information, "{Operation} answered {Status} in workspace {Workspace} to {Caller}, fault {Fault}")]
    private static partial void Served(ILogger logger, string operation, int status, string workspace, string? caller, string? fault);

    [LoggerMessage(2, LogLevel.Warning, "No operation serves a {Method}: answered {Status} in workspace {Workspace}. Nearest is {NearestMethod} {NearestPath}")]
    private static partial void Unmatched(ILogger logger, string method, int status, string workspace, string nearestMethod, string nearestPath);
}
