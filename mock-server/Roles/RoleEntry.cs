using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>A role in the state of a tenant: its own fields and its links.</summary>
internal sealed class RoleEntry(RoleRecord record, StateChanges? changes)
{
    private readonly SortedSet<UserEntry> users = new(UserEntry.ById);
    private readonly SortedSet<UserGroupEntry> groups = new(UserGroupEntry.ById);
    private RoleRecord? shown;

    public static IComparer<RoleEntry> ById { get; } =
        Comparer<RoleEntry>.Create((left, right) => left.Record.Id.CompareTo(right.Record.Id));

    /// <summary>The role's own fields; users and user groups are in the links.</summary>
    public RoleRecord Record
    {
        get;
        set
        {
            field = value;
            shown = null;
            changes?.Set(StateKinds.Role, value.UniqueId, this);
        }
    } = record;

    public IReadOnlySet<UserEntry> Users => users;

    public IReadOnlySet<UserGroupEntry> Groups => groups;

    /// <summary>The role with its users and user groups; the same object until something of it changes.</summary>
    public RoleRecord ToRecord() => shown ??= Record with
    {
        Users = [.. users.Select(user => user.Record.Id)],
        UserGroups = [.. groups.Select(group => group.Record.UniqueId)],
    };

    /// <summary>Notes one end of a link; the other is the user's.</summary>
    public bool Add(UserEntry user) => Changed(users.Add(user));

    /// <inheritdoc cref="Add(UserEntry)"/>
    public bool Remove(UserEntry user) => Changed(users.Remove(user));

    /// <summary>Notes one end of a link; the other is the user group's.</summary>
    public bool Add(UserGroupEntry group) => Changed(groups.Add(group));

    /// <inheritdoc cref="Add(UserGroupEntry)"/>
    public bool Remove(UserGroupEntry group) => Changed(groups.Remove(group));

    private bool Changed(bool isChange)
    {
        if (isChange)
            shown = null;
        return isChange;
    }
}
