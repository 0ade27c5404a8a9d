namespace OpsRampHarness.Connector.Identity;

/// <summary>A security system: a connection together with how EIC provisions through it.</summary>
public sealed record SecuritySystem
{
    /// <summary>Its key in the repository.</summary>
    public long Key { get; init; }

    /// <summary>Its name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>The connection it uses.</summary>
    public required string Connection { get; init; }

    /// <summary>Whether tasks are provisioned as soon as they are made (needs the global switch too).</summary>
    public bool InstantProvisioning { get; init; }

    /// <summary>How often a failing task is tried, 1 to 20 (vendor-documented range).</summary>
    public int ProvisioningTries { get; init; } = 3;
}
