using System.Text.Json.Serialization;

namespace OpsRampHarness.MockServer.Seeding;

/// <summary>How much generated data a tenant starts with. Each number is written even where it is nought.</summary>
/// <param name="Users">How many users.</param>
/// <param name="Roles">How many roles. Every user has one of them.</param>
/// <param name="UserGroups">How many user groups. Every user is a member of one of them.</param>
/// <param name="Hostile">Whether users, roles and user groups follow whose names break careless clients.</param>
public sealed record SeedPlan(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Users,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Roles = 5,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int UserGroups = 5,
    bool Hostile = false);
