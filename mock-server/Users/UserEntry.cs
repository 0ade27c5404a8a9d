using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.UserGroups;

namespace OpsRampHarness.MockServer.Users;

/// <summary>A user in the state of a tenant: its own fields, its links, and its JSON, encoded once after each change.</summary>
internal sealed class UserEntry(UserRecord record, TenantDirectory directory)
{
    private byte[]? fragment;
    private UserRecord? shown;

    public static IComparer<UserEntry> ById { get; } =
        Comparer<UserEntry>.Create((left, right) => string.CompareOrdinal(left.Record.Id, right.Record.Id));

    /// <summary>The user's own fields; roles and user groups are in the links.</summary>
    public UserRecord Record
    {
        get;
        set
        {
            field = value;
            Changed();
        }
    } = record;

    /// <summary>Roles assigned directly.</summary>
    public RoleEntry[] Roles
    {
        get;
        set
        {
            field = value;
            Changed();
        }
    } = [];

    public UserGroupEntry[] Groups
    {
        get;
        set
        {
            field = value;
            Changed();
        }
    } = [];

    /// <summary>All roles by ascending numeric id; a direct assignment hides the same role through a group.</summary>
    public IEnumerable<(RoleEntry Role, bool FromGroup)> AllRoles() =>
        Groups.All(group => group.Roles.Length == 0)
            ? Roles.Select(role => (role, false))
            : Roles.Select(role => (Role: role, FromGroup: false))
                .Concat(Groups.SelectMany(group => group.Roles).Distinct().Except(Roles).Select(role => (Role: role, FromGroup: true)))
                .OrderBy(assignment => assignment.Role.Record.Id);

    /// <summary>The user with roles and user groups; the same object until something of it changes.</summary>
    public UserRecord ToRecord()
    {
        if (shown is { } known)
            return known;
        var record = Record with
        {
            Roles = [.. AllRoles().Select(assignment => new UserRole(assignment.Role.Record.UniqueId, assignment.FromGroup))],
            UserGroups = [.. Groups.Select(group => group.Record.UniqueId)],
        };
        if (directory.Users.KeepRecords)
            shown = record;
        return record;
    }

    /// <summary>The state that it is part of.</summary>
    public TenantDirectory Directory => directory;

    /// <summary>The user's JSON as in a search, with a comma before it, encoded if it is not yet. Nobody changes the bytes.</summary>
    public byte[] Fragment
    {
        get
        {
            if (fragment is { } kept)
                return kept;
            directory.Users.NoteEncoded(this);
            return fragment = UserJson.Encode(this);
        }
    }

    /// <summary>Drops what was made of the user, because something it shows has changed.</summary>
    public void Forget()
    {
        fragment = null;
        shown = null;
    }

    private void Changed()
    {
        Forget();
        directory.Changes?.Set(StateKinds.User, Record.Id, this);
    }
}
