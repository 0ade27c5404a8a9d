using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>Operations on users, but for their life cycle.</summary>
internal static class UserEndpoints
{
    private static readonly Listing<UserEntry> Listing = new("id", new(StringComparer.Ordinal)
    {
        ["loginName"] = user => user.Record.LoginName,
        ["firstName"] = user => user.Record.FirstName,
        ["lastName"] = user => user.Record.LastName,
        ["email"] = user => user.Record.Email,
        ["status"] = user => UserJson.StatusWord(user.Record.Status),
        ["createdTime"] = user => Timestamps.Format(user.Record.CreatedTime),
        ["updatedTime"] = user => Timestamps.Format(user.Record.UpdatedTime),
    });

    public static Reply Search(Call call)
    {
        var clients = UserSearch.ClientsIncluded(call);
        return Tenant.LockedAll(clients, () =>
        {
            if (UserSearch.Find(call, clients, out var refusal) is not { } users)
                return refusal!;
            return call.Fidelity.Is(FidelitySwitches.SearchDetail, "minimal")
                ? Listing.Page(call, users, (json, user) => UserJson.WriteReference(json, user.Record))
                : Listing.Page(call, users, user => user.Fragment);
        });
    }

    public static Reply Minimal(Call call) => Reply.Json(json =>
    {
        json.WriteStartArray();
        foreach (var user in call.Directory.Users.Remaining)
            UserJson.WriteMinimal(json, user.Record);
        json.WriteEndArray();
    });

    public static Reply Get(Call call) => WithUser(call, user => Reply.Json(json => UserJson.WriteFull(json, user)));

    public static Reply Create(Call call) => RequestBody.WithObject(call, body =>
    {
        var loginName = body.Mandatory("loginName");
        foreach (var name in (string[])["password", "firstName", "lastName", "email"])
        {
            if (!body.Has(name))
                body.Refuse(name, "is mandatory");
        }

        if ((!body.Has("country") || !body.Has("timeZone")) && call.Fidelity.Is(FidelitySwitches.CountryAndTimeZone, "required"))
            body.Refuse(body.Has("country") ? "timeZone" : "country", "is mandatory");
        var record = UserBody.Apply(body, new UserRecord { LoginName = loginName ?? string.Empty }, call);
        if (body.Errors.Count > 0)
            return Errors.Fields(body.Errors);
        if (UserReferences.Read(body, null, call, out var refusal) is not { } references)
            return refusal!;
        if (body.Errors.Count > 0)
            return Errors.Fields(body.Errors);
        if (!call.Directory.LoginNames.TryTake(record.LoginName, call.Fidelity))
            return LoginNameTaken(record.LoginName);

        var user = call.Directory.Users.Add(record);
        references.ApplyTo(user, call);
        return Reply.Json(json => UserJson.WriteFull(json, user));
    });

    public static Reply Update(Call call) => WithUser(call, user =>
    {
        if (user.Record.Status is UserStatus.Terminated)
            return Terminated(call, user);
        return RequestBody.WithObject(call, body =>
        {
            var record = UserBody.Apply(body, user.Record, call);
            var loginName = body.NotBlank("loginName");
            if (body.Errors.Count > 0)
                return Errors.Fields(body.Errors);
            if (UserReferences.Read(body, user, call, out var refusal) is not { } references)
                return refusal!;
            if (body.Errors.Count > 0)
                return Errors.Fields(body.Errors);
            if (loginName is not null && loginName != record.LoginName && Rename(call, record.LoginName, loginName, ref record) is { } refused)
                return refused;

            call.Directory.Users.Change(user, record with { UpdatedTime = call.Directory.Now });
            references.ApplyTo(user, call);
            return call.Fidelity.Is(FidelitySwitches.UserUpdateReply, "user")
                ? Reply.Json(json => UserJson.WriteFull(json, user))
                : Reply.Empty();
        });
    });

    /// <summary>Runs an operation on the user in the path.</summary>
    public static Reply WithUser(Call call, Func<UserEntry, Reply> operation) =>
        call.Directory.Users.Find(call.Path["userId"]) is { } user
            ? operation(user)
            : NotFound(call, call.Path["userId"]);

    public static Reply NotFound(Call call, string id) => Errors.Domain(
        call.Fidelity.Is(FidelitySwitches.UserNotFoundStatus, "404") ? 404 : 500,
        Errors.NotFoundCode,
        $"User not found with id : {id}");

    /// <summary>The answer to a change of a terminated user.</summary>
    public static Reply Terminated(Call call, UserEntry user) => call.Fidelity.Is(FidelitySwitches.TerminatedUserChange, "accepted")
        ? Reply.Empty()
        : Errors.Malformed($"User {user.Record.Id} is terminated");

    private static Reply? Rename(Call call, string before, string after, ref UserRecord record)
    {
        switch (call.Fidelity.Value(FidelitySwitches.LoginNameChange))
        {
            case "ignored":
                return null;
            case "refused":
                return Errors.Field("loginName", "loginName cannot be changed");
            default:
                if (!call.Directory.LoginNames.TryReplace(before, after, call.Fidelity))
                    return LoginNameTaken(after);
                record = record with { LoginName = after };
                return null;
        }
    }

    private static Reply LoginNameTaken(string loginName) =>
        Errors.Field("loginName", $"User with loginName '{loginName}' already exists");
}
