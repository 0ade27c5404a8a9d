using System.Globalization;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>A role's fields one by one, to be compared.</summary>
internal static class RoleSnapshot
{
    public static IEnumerable<SnapshotField> Fields(RoleRecord role) =>
        Pairs(role).Where(pair => pair.Value is not null).Select(pair => new SnapshotField("role", role.UniqueId, pair.Name, pair.Value!));

    private static IEnumerable<(string Name, string? Value)> Pairs(RoleRecord role) =>
    [
        ("name", role.Name),
        ("description", role.Description),
        ("scope", role.Scope),
        ("defaultRole", Word(role.DefaultRole)),
        ("allClients", Word(role.AllClients)),
        ("allDevices", Word(role.AllDevices)),
        ("allCredentials", Word(role.AllCredentials)),
        ("allAuthzTags", Word(role.AllAuthzTags)),
        ("createdTime", Timestamps.Format(role.CreatedTime)),
        ("updatedTime", Timestamps.Format(role.UpdatedTime)),
        .. Each("users", role.Users),
        .. Each("userGroups", role.UserGroups),
        .. Each("clients", role.Clients),
        .. Each("devices", role.Devices),
        .. Each("deviceGroups", role.DeviceGroups),
        .. Each("resources", role.Resources),
        .. Each("credentialSets", role.CredentialSets),
        .. Each("permissions", role.Permissions.Select(id => id.ToString(CultureInfo.InvariantCulture))),
    ];

    private static IEnumerable<(string Name, string? Value)> Each(string name, IEnumerable<string> values) =>
        values.Select(value => (name, (string?)value));

    private static string Word(bool value) => value ? "true" : "false";
}
