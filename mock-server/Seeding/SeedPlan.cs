namespace OpsRampHarness.MockServer.Seeding;

/// <summary>How much generated data a tenant starts with.</summary>
/// <param name="Users">How many users.</param>
public sealed record SeedPlan(int Users)
{
    /// <summary>How many roles. Every user has one of them. Default 5.</summary>
    public int Roles { get; init; } = 5;

    /// <summary>How many user groups. Every user is a member of one of them. Default 5.</summary>
    public int UserGroups { get; init; } = 5;
}
