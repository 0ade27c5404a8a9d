using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>The links between users, roles and user groups: always changed at both ends at once.</summary>
internal static class Links
{
    public static void Assign(RoleEntry role, UserEntry user)
    {
        if (role.Add(user))
            user.Roles = Linked.With(user.Roles, role, RoleEntry.ById);
    }

    public static void Unassign(RoleEntry role, UserEntry user)
    {
        if (role.Remove(user))
            user.Roles = Linked.Without(user.Roles, role);
    }

    public static void Assign(RoleEntry role, UserGroupEntry group)
    {
        if (!role.Add(group))
            return;
        group.Roles = Linked.With(group.Roles, role, RoleEntry.ById);
        Forget(group);
    }

    public static void Unassign(RoleEntry role, UserGroupEntry group)
    {
        if (!role.Remove(group))
            return;
        group.Roles = Linked.Without(group.Roles, role);
        Forget(group);
    }

    public static void Join(UserGroupEntry group, UserEntry user)
    {
        if (group.Add(user))
            user.Groups = Linked.With(user.Groups, group, UserGroupEntry.ById);
    }

    public static void Leave(UserGroupEntry group, UserEntry user)
    {
        if (group.Remove(user))
            user.Groups = Linked.Without(user.Groups, group);
    }

    public static void SetRoles(UserEntry user, IReadOnlyList<RoleEntry> wanted)
    {
        foreach (var role in user.Roles.Except(wanted))
            Unassign(role, user);
        foreach (var role in wanted)
            Assign(role, user);
    }

    public static void SetGroups(UserEntry user, IReadOnlyList<UserGroupEntry> wanted)
    {
        foreach (var group in user.Groups.Except(wanted))
            Leave(group, user);
        foreach (var group in wanted)
            Join(group, user);
    }

    public static void SetRoles(UserGroupEntry group, IReadOnlyList<RoleEntry> wanted)
    {
        foreach (var role in group.Roles.Except(wanted))
            Unassign(role, group);
        foreach (var role in wanted)
            Assign(role, group);
    }

    /// <summary>Users show their roles and user groups: what they show must be encoded anew.</summary>
    public static void Forget(RoleEntry role)
    {
        foreach (var user in role.Users)
            user.Forget();
        foreach (var group in role.Groups)
            Forget(group);
    }

    /// <inheritdoc cref="Forget(RoleEntry)"/>
    public static void Forget(UserGroupEntry group)
    {
        foreach (var user in group.Users)
            user.Forget();
    }
}
