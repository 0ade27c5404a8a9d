using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Users;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>The members of a user group: listed, added and removed. Either all users of a request are, or none.</summary>
internal static class MemberEndpoints
{
    private static readonly Listing<UserEntry> Listing = new("id", new(StringComparer.Ordinal)
    {
        ["loginName"] = user => user.Record.LoginName,
        ["firstName"] = user => user.Record.FirstName,
        ["lastName"] = user => user.Record.LastName,
        ["email"] = user => user.Record.Email,
    });

    public static Reply List(Call call) => UserGroupEndpoints.WithGroup(call, group =>
        Listing.Page(call, [.. group.Users], (json, user) => UserJson.WriteReference(json, user.Record)));

    public static Reply Add(Call call) => Change(
        call,
        (group, user) => group.Users.Contains(user) ? $"User {user.Record.Id} is a member already" : null,
        Links.Join);

    public static Reply Remove(Call call) => Change(
        call,
        (group, user) => group.Users.Contains(user) ? null : $"User {user.Record.Id} is no member",
        Links.Leave);

    private static Reply Change(Call call, Func<UserGroupEntry, UserEntry, string?> nothingToDo, Action<UserGroupEntry, UserEntry> change) =>
        UserGroupEndpoints.WithGroup(call, group => RequestBody.WithArray(call, items =>
        {
            var users = new List<UserEntry>();
            foreach (var item in items)
            {
                if (item.Mandatory("id") is not { } id || item.Errors.Count > 0)
                    return Errors.Fields(item.Errors);
                if (call.Directory.Users.Find(id) is not { } user)
                    return Errors.NotFound(call.Fidelity, $"No user found with id : {id}");
                if (nothingToDo(group, user) is { } reason && call.Fidelity.Is(FidelitySwitches.RepeatedMembership, "refused"))
                    return Errors.Malformed(reason);
                if (user.Record.Status is not UserStatus.Terminated || group.Users.Contains(user))
                    users.Add(user);
                else if (call.Fidelity.Is(FidelitySwitches.TerminatedUserChange, "refused"))
                    return UserEndpoints.Terminated(call, user);
            }

            foreach (var user in users)
                change(group, user);
            return Reply.Empty();
        }));
}
