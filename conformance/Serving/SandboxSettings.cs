using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>How a sandbox is to be served. What was not said has its default.</summary>
internal sealed record SandboxSettings
{
    public required string Urls { get; init; }

    public required string Tenant { get; init; }

    public required int Users { get; init; }

    public required bool Hostile { get; init; }

    public required int Seed { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The secret that was given; null for one that is made up.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A file with tenants to start from; null for one generated tenant.</summary>
    public string? Tenants { get; init; }

    /// <summary>The folder that keeps the state; null for none.</summary>
    public string? Data { get; init; }

    public FidelityChoices Switches { get; init; } = FidelityChoices.Default;

    /// <summary>The control key that was given; null for none, or for one that is made up.</summary>
    public string? ControlKey { get; init; }

    /// <summary>Whether everybody needs the control key, as in a container, where everybody looks local.</summary>
    public bool ControlKeyRequired { get; init; }

    /// <summary>A file with certificate and key; null for a generated one where https is served.</summary>
    public string? Certificate { get; init; }

    /// <summary>A file with the key, where the certificate's file has none.</summary>
    public string? CertificateKey { get; init; }

    public string? CertificatePassword { get; init; }

    /// <summary>Names that a generated certificate is for besides this machine's.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>Path below which everything is served; empty for none.</summary>
    public string PathBase { get; init; } = string.Empty;

    /// <summary>The file that the port is written to; null for none.</summary>
    public string? PortFile { get; init; }

    public required string LogFormat { get; init; }

    public required Microsoft.Extensions.Logging.LogLevel LogLevel { get; init; }

    public required int JournalCapacity { get; init; }

    public ServerLimits Limits { get; init; } = new();

    /// <summary>Whether any of the addresses is one of https.</summary>
    public bool ServesHttps => Urls.Split(';').Any(url => url.TrimStart().StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Hides the secrets.</summary>
    public override string ToString() => Urls;
}
