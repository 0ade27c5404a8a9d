using System.Globalization;
using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>
/// The lists in a role's request, resolved and combined with what the role holds: added to it or in its place, as the
/// fidelity switch says. A list that is absent or null leaves the role as it is.
/// </summary>
internal sealed class RoleLists(BodyFields body, RoleEntry? role, Call call)
{
    private Reply? refusal;

    public IReadOnlyList<UserEntry>? Users { get; private set; }

    public IReadOnlyList<UserGroupEntry>? Groups { get; private set; }

    /// <summary>Reads all lists into the record; the links are applied afterwards.</summary>
    /// <returns>The answer when something is wrong, else null.</returns>
    public Reply? Read(ref RoleRecord record)
    {
        Users = Living(Resolve("users", "id", role?.Users, id => call.Directory.Users.Find(id), id => UserEndpoints.NotFound(call, id)));
        Groups = Resolve("userGroups", "uniqueId", role?.Groups, id => call.Directory.Groups.Find(id), id => UserGroupEndpoints.NotFound(call, id));
        var permissions = Resolve(
            "permissions", "id", Existing(record.Permissions),
            id => call.Directory.PermissionSets.Items.FirstOrDefault(set => set.Id.ToString(CultureInfo.InvariantCulture) == id)?.Id.ToString(CultureInfo.InvariantCulture),
            id => PermissionSetEndpoints.NotFound(call, id));
        record = record with
        {
            Clients = Resolve("clients", "uniqueId", record.Clients, Client, ClientEndpoints.NotFound) ?? record.Clients,
            Devices = Resolve("devices", "id", record.Devices, id => id, NeverMissing) ?? record.Devices,
            DeviceGroups = Resolve("deviceGroups", "id", record.DeviceGroups, id => call.Directory.DeviceGroups.Find(id)?.Id, id => DeviceGroupEndpoints.NotFound(call, id)) ?? record.DeviceGroups,
            Resources = Resolve("resources", "id", record.Resources, id => id, NeverMissing) ?? record.Resources,
            CredentialSets = Resolve("credentialSets", "uniqueId", record.CredentialSets, id => call.Directory.CredentialSets.Find(id)?.UniqueId, id => CredentialSetEndpoints.NotFound(call, id)) ?? record.CredentialSets,
            Permissions = permissions is null ? record.Permissions : [.. permissions.Select(id => int.Parse(id, CultureInfo.InvariantCulture))],
        };
        return refusal ?? WrongScope(record);
    }

    public void ApplyTo(RoleEntry entry)
    {
        var directory = call.Directory;
        if (Users is not null)
        {
            foreach (var user in entry.Users.Except(Users).ToArray())
                Links.Unassign(entry, user);
            foreach (var user in Users)
                Links.Assign(entry, user);
        }

        if (Groups is null)
            return;
        foreach (var group in entry.Groups.Except(Groups).ToArray())
            Links.Unassign(entry, group);
        foreach (var group in Groups)
            Links.Assign(entry, group);
    }

    /// <summary>A terminated user is not given the role.</summary>
    private List<UserEntry>? Living(List<UserEntry>? users)
    {
        if (users?.Find(user => user.Record.Status is UserStatus.Terminated && role?.Users.Contains(user) != true) is not { } terminated)
            return users;
        if (call.Fidelity.Is(FidelitySwitches.TerminatedUserChange, "refused"))
            refusal = UserEndpoints.Terminated(call, terminated);
        return [.. users.Where(user => user.Record.Status is not UserStatus.Terminated || role?.Users.Contains(user) == true)];
    }

    /// <summary>Only users and groups of a partner may be in an MSP role, only those of a client in a CLIENT role.</summary>
    private Reply? WrongScope(RoleRecord record)
    {
        var wanted = call.Tenant.Kind is TenantKind.Partner ? "MSP" : "CLIENT";
        if (record.Scope == wanted || (Users is not { Count: > 0 } && Groups is not { Count: > 0 }))
            return null;
        var kind = record.Scope == "MSP" ? "partner" : "client";
        return Errors.Field(Users is { Count: > 0 } ? "users" : "userGroups", $"Only {kind} users and user groups may have a role of scope {record.Scope}");
    }

    private List<T>? Resolve<T>(string name, string key, IReadOnlyCollection<T>? current, Func<string, T?> find, Func<string, Reply> notFound)
        where T : class
    {
        if (refusal is not null || body.Objects(name) is not { } items)
            return null;

        var found = new List<T>();
        foreach (var item in items)
        {
            var id = item.Mandatory(key);
            if (id is null)
                continue;
            if (find(id) is not { } target)
            {
                refusal = notFound(id);
                return null;
            }

            if (!found.Contains(target))
                found.Add(target);
        }

        var others = current?.Except(found).ToArray() ?? [];
        if (others.Length > 0 && call.Fidelity.Is(FidelitySwitches.RoleListSemantics, "merge"))
            return [.. others, .. found];
        return found;
    }

    private string? Client(string id) =>
        call.Tenant.Registry.Find(id) is { } client && client.Partner == call.Tenant && client.Profile.State is not TenantState.Terminated ? id : null;

    private static string[] Existing(IReadOnlyList<int> ids) => [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))];

    private static Reply NeverMissing(string id) => throw new InvalidOperationException($"'{id}' was resolved to nothing.");
}
