using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>The life cycle of a user: activate, deactivate, terminate.</summary>
internal static class UserActionEndpoints
{
    public static Reply Activate(Call call) => Act(call, UserStatus.Active, user =>
    {
        UserLifecycle.Activate(call.Directory, user);
        return Reply.Empty();
    });

    public static Reply Deactivate(Call call) => Act(call, UserStatus.Deactivated, user =>
    {
        if (call.Body.Length == 0)
            return Carry(call, user, null);
        return RequestBody.WithObject(call, body => Carry(call, user, body.Text("deactivateReason"), body));
    });

    public static Reply Terminate(Call call) => Act(call, null, user =>
    {
        if (call.Body.Length == 0)
            return End(null, "FULL");
        return RequestBody.WithObject(call, body =>
        {
            var reason = body.Text("terminateReason");
            var maskType = body.Text("maskType") ?? "FULL";
            if (maskType is not ("FULL" or "PARTIAL"))
                body.Refuse("maskType", "must be FULL or PARTIAL");
            return body.Errors.Count > 0 ? Errors.Fields(body.Errors) : End(reason, maskType);
        });

        Reply End(string? reason, string maskType)
        {
            UserLifecycle.Terminate(call.Directory, user, reason, maskType);
            return Reply.Empty();
        }
    });

    private static Reply Carry(Call call, UserEntry user, string? reason, BodyFields? body = null)
    {
        if (body is { Errors.Count: > 0 })
            return Errors.Fields(body.Errors);
        if (string.IsNullOrWhiteSpace(reason) && call.Fidelity.Is(FidelitySwitches.DeactivateReason, "required"))
            return Errors.Field("deactivateReason", "deactivateReason is mandatory");
        UserLifecycle.Deactivate(call.Directory, user, reason);
        return Reply.Empty();
    }

    private static Reply Act(Call call, UserStatus? becomes, Func<UserEntry, Reply> action) => UserEndpoints.WithUser(call, user =>
    {
        if (user.Record.Status is UserStatus.Terminated)
            return UserEndpoints.Terminated(call, user);
        if (user.Record.Status == becomes && call.Fidelity.Is(FidelitySwitches.RepeatedAction, "refused"))
            return Errors.Malformed($"User {user.Record.Id} is {UserJson.StatusWord(user.Record.Status)} already");
        return action(user);
    });
}
