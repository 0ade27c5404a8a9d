using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>A user group in the state of a tenant: its own fields and its links.</summary>
internal sealed class UserGroupEntry(int number, UserGroupRecord record, StateChanges? changes)
{
    private readonly SortedSet<UserEntry> users = new(UserEntry.ById);
    private UserGroupRecord? shown;

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

    public IReadOnlySet<UserEntry> Users => users;

    public RoleEntry[] Roles
    {
        get;
        set
        {
            field = value;
            Changed();
        }
    } = [];

    /// <summary>The group with its members and roles; the same object until something of it changes.</summary>
    public UserGroupRecord ToRecord() => shown ??= Record with
    {
        Users = [.. users.Select(user => user.Record.Id)],
        Roles = [.. Roles.Select(role => role.Record.UniqueId)],
    };

    /// <summary>Notes one end of a link; the other is the user's.</summary>
    public bool Add(UserEntry user) => Changed(users.Add(user));

    /// <inheritdoc cref="Add(UserEntry)"/>
    public bool Remove(UserEntry user) => Changed(users.Remove(user));

    private bool Changed(bool isChange)
    {
        if (isChange)
            shown = null;
        return isChange;
    }

    private void Changed()
    {
        shown = null;
        changes?.Set(StateKinds.UserGroup, Record.UniqueId, this);
    }
}
