using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Control;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>The web application of a sandbox.</summary>
internal static class SandboxServer
{
    /// <summary>How long calls under way may take when the server is told to stop.</summary>
    private static readonly TimeSpan LastCalls = TimeSpan.FromSeconds(5);

    /// <summary>The application, without anything that it serves.</summary>
    /// <param name="settings">How it is to be served.</param>
    /// <param name="server">Gives the server; it is not asked before <see cref="Map"/>.</param>
    /// <param name="controlKey">The key to the control surface; null for none.</param>
    /// <param name="certificate">The certificate for https; null where that is not served.</param>
    public static WebApplication Build(SandboxSettings settings, Func<MockOpsRamp> server, string? controlKey, SandboxCertificate? certificate)
    {
        // Nothing of the surroundings has a say: no settings files of the folder, no variables but the documented ones.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        SandboxLog.AddTo(builder.Logging, settings);
        builder.WebHost.UseKestrelCore().UseUrls(settings.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // The server has limits of its own, which answer in the shape of the API.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
                (https.ServerCertificate, https.ServerCertificateChain) = (certificate.Served, certificate.Chain)));
        }

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LastCalls);
        builder.Services.AddMockOpsRamp(_ => server(), new ControlOptions { Key = controlKey, AlwaysRequireKey = settings.ControlKeyRequired });
        SandboxTelemetry.AddTo(builder);
        return builder.Build();
    }

    /// <summary>Maps what it serves.</summary>
    public static void Map(WebApplication application, SandboxSettings settings)
    {
        if (settings.PathBase.Length > 0)
            application.UsePathBase(settings.PathBase).UseRouting();
        application.MapMockOpsRamp();
        ApiPage.MapTo(application);
    }
}
