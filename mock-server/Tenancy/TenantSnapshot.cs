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
    public IReadOnlyList<SnapshotDifference> Diff(TenantSnapshot later) =>
    [
        .. Differences(CredentialSets, later.CredentialSets, OtherSnapshots.Fields),
        .. Differences(DeviceGroups, later.DeviceGroups, OtherSnapshots.Fields),
        .. Differences(PermissionSets, later.PermissionSets, OtherSnapshots.Fields),
        .. Differences(Roles, later.Roles, RoleSnapshot.Fields),
        .. Differences(Users, later.Users, UserSnapshot.Fields),
        .. Differences(UserGroups, later.UserGroups, UserGroupSnapshot.Fields),
    ];

    /// <summary>Records that did not change are the same objects in both snapshots of one tenant, and are not looked into.</summary>
    private static IEnumerable<SnapshotDifference> Differences<T>(
        IReadOnlyList<T> earlier, IReadOnlyList<T> later, Func<T, IEnumerable<SnapshotField>> fields)
        where T : class
    {
        var before = Group(Without(earlier, later).SelectMany(fields));
        var after = Group(Without(later, earlier).SelectMany(fields));
        return before.Keys.Union(after.Keys)
            .OrderBy(key => key.Id, StringComparer.Ordinal)
            .ThenBy(key => key.Field, StringComparer.Ordinal)
            .SelectMany(key => Compare(key, before.GetValueOrDefault(key, []), after.GetValueOrDefault(key, [])));
    }

    private static HashSet<T> Without<T>(IReadOnlyList<T> records, IReadOnlyList<T> others)
        where T : class
    {
        var remaining = new HashSet<T>(records, ReferenceEqualityComparer.Instance);
        remaining.ExceptWith(others);
        return remaining;
    }

    private static IEnumerable<SnapshotDifference> Compare(FieldKey key, List<string> before, List<string> after)
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

    private static Dictionary<FieldKey, List<string>> Group(IEnumerable<SnapshotField> fields)
    {
        var groups = new Dictionary<FieldKey, List<string>>();
        foreach (var field in fields)
        {
            var key = new FieldKey(field.Kind, field.Id, field.Field);
            if (!groups.TryGetValue(key, out var values))
                groups[key] = values = [];
            values.Add(field.Value);
        }

        return groups;
    }

    /// <summary>What of a record is compared. An object, because the runtime has the code of collections of objects ready, and compiles that of tuples in each process.</summary>
    private sealed record FieldKey(string Kind, string Id, string Field);
}
