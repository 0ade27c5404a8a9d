using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>A role in the state of a tenant: its own fields and its links.</summary>
internal sealed class RoleEntry(RoleRecord record, StateChanges? changes)
{
    public static IComparer<RoleEntry> ById { get; } =
        Comparer<RoleEntry>.Create((left, right) => left.Record.Id.CompareTo(right.Record.Id));

    /// <summary>The role's own fields; users and user groups are in the links.</summary>
    public RoleRecord Record
    {
        get;
        set
        {
            field = value;
            changes?.Set(StateKinds.Role, value.UniqueId, this);
        }
    } = record;

    public SortedSet<UserEntry> Users { get; } = new(UserEntry.ById);

    public SortedSet<UserGroupEntry> Groups { get; } = new(UserGroupEntry.ById);

    public RoleRecord ToRecord() => Record with
    {
        Users = [.. Users.Select(user => user.Record.Id)],
        UserGroups = [.. Groups.Select(group => group.Record.UniqueId)],
    };
}
