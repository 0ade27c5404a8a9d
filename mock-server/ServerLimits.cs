namespace OpsRampHarness.MockServer;

/// <summary>How much a server takes. A page never has more than 10,000 rows, whatever a switch says.</summary>
public sealed record ServerLimits
{
    /// <summary>Most workspaces. Default 1000.</summary>
    public int Workspaces { get; init; } = 1000;

    /// <summary>Largest body of a call to OpsRamp's own paths in bytes; a larger one is answered with 413. Default 1 MiB.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;
}
