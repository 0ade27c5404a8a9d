using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace OpsRampHarness.Conformance.Tests.Serving;

internal sealed class When_a_sandbox_is_observed
{
    [Test]
    public async Task Should_send_traces_and_metrics_to_a_collector()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectAsync(received);
        using var sandbox = await ServedSandbox.StartAsync(
            [], ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await sandbox.GetTokenAsync();
        await sandbox.GetAsync("api/v2/tenants/msp_1123/users/search");

        (await sandbox.StopAsync()).Code.Should().Be(0);

        received["/v1/traces"].Should().Contain("opsramp.operation").And.Contain("search-users").And.NotContain(ServedSandbox.Secret);
        received["/v1/metrics"].Should().Contain("opsramp_harness.calls").And.Contain("search-users");
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(context.Request.Path, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }
}
