using System.Collections;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpsRampHarness.MockServer;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>
/// Traces and metrics over OTLP, to where the standard variable says; without it nothing is set up. The other
/// <c>OTEL_</c> variables have their usual meaning.
/// </summary>
internal static class SandboxTelemetry
{
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTo(WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EndpointVariable)))
            return;
        builder.Configuration.AddInMemoryCollection(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(variable => ((string)variable.Key).StartsWith("OTEL_", StringComparison.Ordinal))
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value)));
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("opsramp-harness"))
            .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore"))
            .WithMetrics(metrics => metrics.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", MockOpsRampExtensions.MeterName))
            .UseOtlpExporter();
    }
}
