using System.Globalization;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>The roles and user groups that a request gives a user: by unique id, name or number.</summary>
internal sealed record UserReferences(IReadOnlyList<RoleEntry>? Roles, IReadOnlyList<UserGroupEntry>? Groups)
{
    public static UserReferences? Read(BodyFields body, UserEntry? user, Call call, out Reply? refusal)
    {
        var roles = Resolve(body, "roles", user?.Roles, call, FindRole, RoleEndpoints.NotFound, out refusal);
        if (refusal is not null)
            return null;
        var groups = Resolve(body, "userGroups", user?.Groups, call, FindGroup, UserGroupEndpoints.NotFound, out refusal);
        return refusal is null ? new UserReferences(roles, groups) : null;
    }

    public void ApplyTo(UserEntry user, Call call)
    {
        if (Roles is not null)
            Links.SetRoles(user, Roles);
        if (Groups is not null)
            Links.SetGroups(user, Groups);
    }

    private static List<T>? Resolve<T>(
        BodyFields body, string name, T[]? current, Call call, Func<BodyFields, Call, T?> find, Func<Call, string, Reply> notFound, out Reply? refusal)
        where T : class
    {
        refusal = null;
        if (body.Objects(name) is not { } items)
            return null;
        if (items.Count == 0 && current is { Length: > 0 } && call.Fidelity.Is(FidelitySwitches.EmptyList, "unchanged"))
            return null;

        var found = new List<T>();
        foreach (var item in items)
        {
            if (find(item, call) is not { } target)
            {
                refusal = notFound(call, item.Text("uniqueId") ?? item.Text("id") ?? item.Text("name") ?? string.Empty);
                return null;
            }

            found.Add(target);
        }

        if (current is { Length: > 0 } && current.Except(found).Any() && call.Fidelity.Is(FidelitySwitches.UserListSemantics, "merge"))
            found.AddRange(current.Except(found).ToArray());
        return found;
    }

    private static RoleEntry? FindRole(BodyFields item, Call call)
    {
        if (item.Text("uniqueId") is { } uniqueId)
            return call.Directory.Roles.Find(uniqueId);
        if (item.Text("id") is { } id)
            return call.Directory.Roles.Items.FirstOrDefault(role => role.Record.Id.ToString(CultureInfo.InvariantCulture) == id);
        return call.Directory.Roles.Items.FirstOrDefault(role => role.Record.Name == item.Text("name"));
    }

    private static UserGroupEntry? FindGroup(BodyFields item, Call call) => item.Text("uniqueId") is { } uniqueId
        ? call.Directory.Groups.Find(uniqueId)
        : call.Directory.Groups.Items.FirstOrDefault(group => group.Record.Name == item.Text("name"));
}
