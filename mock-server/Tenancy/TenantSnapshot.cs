using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Everything in a tenant at one moment, sorted by id, so that equal states give equal snapshots.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="Users">Its users, sorted by id.</param>
/// <param name="Roles">Its roles, sorted by unique id.</param>
/// <param name="UserGroups">Its user groups, sorted by unique id.</param>
/// <param name="PermissionSets">Its permission sets, sorted by unique id.</param>
/// <param name="CredentialSets">Its credential sets, sorted by unique id.</param>
/// <param name="DeviceGroups">Its device groups, sorted by id.</param>
public sealed record TenantSnapshot(
    string TenantId,
    IReadOnlyList<UserRecord> Users,
    IReadOnlyList<RoleRecord> Roles,
    IReadOnlyList<UserGroupRecord> UserGroups,
    IReadOnlyList<PermissionSetRecord> PermissionSets,
    IReadOnlyList<CredentialSetRecord> CredentialSets,
    IReadOnlyList<DeviceGroupRecord> DeviceGroups)
{
    /// <summary>What differs in a later snapshot of the same tenant, sorted by kind, id and field.</summary>
    public IReadOnlyList<SnapshotDifference> Diff(TenantSnapshot later)
    {
        var before = Group(Fields());
        var after = Group(later.Fields());
        return
        [
            .. before.Keys.Union(after.Keys)
                .OrderBy(key => key.Kind, StringComparer.Ordinal)
                .ThenBy(key => key.Id, StringComparer.Ordinal)
                .ThenBy(key => key.Field, StringComparer.Ordinal)
                .SelectMany(key => Compare(key, before.GetValueOrDefault(key, []), after.GetValueOrDefault(key, []))),
        ];
    }

    private static IEnumerable<SnapshotDifference> Compare((string Kind, string Id, string Field) key, List<string> before, List<string> after)
    {
        var gone = before.Except(after).Order(StringComparer.Ordinal).ToArray();
        var come = after.Except(before).Order(StringComparer.Ordinal).ToArray();
        if (before.Count == 1 && after.Count == 1 && gone.Length == 1 && !IsList(key.Field))
            return [new SnapshotDifference(key.Kind, key.Id, key.Field, gone[0], come[0])];
        return gone.Select(value => new SnapshotDifference(key.Kind, key.Id, key.Field, value, null))
            .Concat(come.Select(value => new SnapshotDifference(key.Kind, key.Id, key.Field, null, value)));
    }

    private static bool IsList(string field) => field is "users" or "userGroups" or "roles" or "permissions" or "clients"
        or "devices" or "deviceGroups" or "resources" or "credentialSets" or "userNotifications" or "organizationUnits" or "childs";

    private static Dictionary<(string Kind, string Id, string Field), List<string>> Group(IEnumerable<SnapshotField> fields)
    {
        var groups = new Dictionary<(string, string, string), List<string>>();
        foreach (var field in fields)
        {
            var key = (field.Kind, field.Id, field.Field);
            if (!groups.TryGetValue(key, out var values))
                groups[key] = values = [];
            values.Add(field.Value);
        }

        return groups;
    }

    private IEnumerable<SnapshotField> Fields() =>
        Users.SelectMany(UserSnapshot.Fields)
            .Concat(Roles.SelectMany(RoleSnapshot.Fields))
            .Concat(UserGroups.SelectMany(UserGroupSnapshot.Fields))
            .Concat(PermissionSets.SelectMany(OtherSnapshots.Fields))
            .Concat(CredentialSets.SelectMany(OtherSnapshots.Fields))
            .Concat(DeviceGroups.SelectMany(OtherSnapshots.Fields));
}
