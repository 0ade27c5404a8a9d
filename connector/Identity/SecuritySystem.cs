using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A security system: a connection together with how EIC provisions through it.</summary>
[Table("security_systems")]
public sealed record SecuritySystem
{
    /// <summary>Its key in the repository.</summary>
    [Column("systemkey"), PrimaryKey, Identity]
    public long Key { get; init; }

    /// <summary>Its name, unique.</summary>
    [Column("systemname")]
    public required string Name { get; init; }

    /// <summary>The connection it uses.</summary>
    [Column("connectionname")]
    public required string Connection { get; init; }

    /// <summary>Whether tasks are provisioned as soon as they are made (needs the global switch too).</summary>
    [Column("instant_provision")]
    public bool InstantProvisioning { get; init; }

    /// <summary>How often a failing task is tried, 1 to 20 (vendor-documented range).</summary>
    [Column("provisioning_tries")]
    public int ProvisioningTries { get; init; } = 3;
}
