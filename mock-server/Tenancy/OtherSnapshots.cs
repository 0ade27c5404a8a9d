using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>The fields of the light resources one by one, to be compared.</summary>
internal static class OtherSnapshots
{
    public static IEnumerable<SnapshotField> Fields(PermissionSetRecord set) => Present("permission-set", set.UniqueId,
    [
        ("name", set.Name),
        ("description", set.Description),
        ("scope", set.Scope),
        .. set.Permissions.Select(permission => ("permissions", (string?)$"{permission.Name}: {permission.Type}")),
    ]);

    public static IEnumerable<SnapshotField> Fields(CredentialSetRecord set) => Present("credential-set", set.UniqueId,
    [
        ("name", set.Name),
        ("description", set.Description),
        .. set.Fields.Select(field => (field.Key, (string?)field.Value)),
    ]);

    public static IEnumerable<SnapshotField> Fields(DeviceGroupRecord group) => Present("device-group", group.Id,
    [
        ("name", group.Name),
        ("description", group.Description),
        ("createdDate", Timestamps.Format(group.CreatedDate)),
        ("updatedDate", Timestamps.Format(group.UpdatedDate)),
        .. group.Children.Select(child => ("childs", (string?)child)),
        .. group.Fields.Select(field => (field.Key, (string?)field.Value)),
    ]);

    private static IEnumerable<SnapshotField> Present(string kind, string id, IEnumerable<(string Name, string? Value)> pairs) =>
        pairs.Where(pair => pair.Value is not null).Select(pair => new SnapshotField(kind, id, pair.Name, pair.Value!));
}
