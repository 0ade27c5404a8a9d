namespace OpsRampHarness.MockServer.Control;

/// <summary>A tenant in short.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Users">How many users it has, terminated ones included.</param>
/// <param name="Roles">How many roles.</param>
/// <param name="UserGroups">How many user groups.</param>
public sealed record TenantSummary(string Id, string Name, int Users, int Roles, int UserGroups);
