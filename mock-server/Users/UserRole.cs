namespace OpsRampHarness.MockServer.Users;

/// <summary>A role that a user has.</summary>
/// <param name="UniqueId">Unique id of the role.</param>
/// <param name="FromUserGroup">Whether the user has it only through a user group.</param>
public sealed record UserRole(string UniqueId, bool FromUserGroup = false);
