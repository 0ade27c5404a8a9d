using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace OpsRampHarness.Conformance.Tests.Serving;

internal sealed class When_a_sandbox_is_observed
{
    [Test, CancelAfter(60_000)]
    public async Task Should_send_traces_and_metrics_to_a_collector(CancellationToken cancellation)
    {
        var (traces, metrics) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var collector = await CollectAsync((path, body) =>
        {
            body.Should().NotContain(ServedSandbox.Secret);
            if (path == "/v1/traces" && body.Contains("opsramp.operation", StringComparison.Ordinal) && body.Contains("search-users", StringComparison.Ordinal))
                traces.TrySetResult();
            if (path == "/v1/metrics" && body.Contains("opsramp_harness.calls", StringComparison.Ordinal) && body.Contains("search-users", StringComparison.Ordinal))
                metrics.TrySetResult();
        });
        using var sandbox = await ServedSandbox.StartAsync(
            [],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "50"), ("OTEL_METRIC_EXPORT_INTERVAL", "50"));
        await sandbox.GetTokenAsync();
        await sandbox.GetAsync("api/v2/tenants/msp_1123/users/search");

        await Task.WhenAll(traces.Task, metrics.Task).WaitAsync(cancellation);
    }

    private static async Task<WebApplication> CollectAsync(Action<string, string> receive)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            receive(context.Request.Path, Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }
}
