namespace OpsRampHarness.Connector.Identity;

/// <summary>A setting of EIC's global configuration.</summary>
public sealed record GlobalSetting
{
    /// <summary>The switch that instant provisioning needs beside the security system's (vendor's guide).</summary>
    public const string InstantProvisioningTasks = "Instant Provisioning Tasks";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its value as text.</summary>
    public required string Value { get; init; }
}
