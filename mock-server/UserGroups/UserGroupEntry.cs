using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>A user group in the state of a tenant: its own fields and its links.</summary>
internal sealed class UserGroupEntry(int number, UserGroupRecord record, StateChanges? changes)
{
    public static IComparer<UserGroupEntry> ById { get; } =
        Comparer<UserGroupEntry>.Create((left, right) => left.Number.CompareTo(right.Number));

    /// <summary>Place in the order of creation.</summary>
    public int Number => number;

    /// <summary>The group's own fields; members and roles are in the links.</summary>
    public UserGroupRecord Record
    {
        get;
        set
        {
            field = value;
            Changed();
        }
    } = record;

    public SortedSet<UserEntry> Users { get; } = new(UserEntry.ById);

    public RoleEntry[] Roles
    {
        get;
        set
        {
            field = value;
            Changed();
        }
    } = [];

    public UserGroupRecord ToRecord() => Record with
    {
        Users = [.. Users.Select(user => user.Record.Id)],
        Roles = [.. Roles.Select(role => role.Record.UniqueId)],
    };

    private void Changed() => changes?.Set(StateKinds.UserGroup, Record.UniqueId, this);
}
