namespace OpsRampHarness.MockServer.Users;

/// <summary>An organization unit that a user is in; any of its parts may be absent.</summary>
public sealed record OrganizationUnit(string? Id, string? UniqueId, string? Name);
