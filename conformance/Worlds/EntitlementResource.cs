namespace OpsRampHarness.Conformance.Worlds;

/// <summary>What an entitlement type stands for in OpsRamp.</summary>
public enum EntitlementResource
{
    /// <summary>Nothing OpsRamp lists.</summary>
    Unknown,

    /// <summary>Roles.</summary>
    Roles,

    /// <summary>User groups.</summary>
    UserGroups,
}
