using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>A user group's fields one by one, to be compared.</summary>
internal static class UserGroupSnapshot
{
    public static IEnumerable<SnapshotField> Fields(UserGroupRecord group) =>
        Pairs(group).Where(pair => pair.Value is not null).Select(pair => new SnapshotField("user-group", group.UniqueId, pair.Name, pair.Value!));

    private static IEnumerable<(string Name, string? Value)> Pairs(UserGroupRecord group) =>
    [
        ("name", group.Name),
        ("description", group.Description),
        ("email", group.Email),
        ("createdTime", Timestamps.Format(group.CreatedTime)),
        ("updatedTime", Timestamps.Format(group.UpdatedTime)),
        .. group.Users.Select(user => ("users", (string?)user)),
        .. group.Roles.Select(role => ("roles", (string?)role)),
    ];
}
