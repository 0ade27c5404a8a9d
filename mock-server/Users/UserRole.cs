using System.Text.Json.Serialization;

namespace OpsRampHarness.MockServer.Users;

/// <summary>A role that a user has. As JSON it is its unique id.</summary>
/// <param name="UniqueId">Unique id of the role.</param>
/// <param name="FromUserGroup">Whether the user has it only through a user group.</param>
[JsonConverter(typeof(UserRoleJsonConverter))]
public sealed record UserRole(string UniqueId, bool FromUserGroup = false);
