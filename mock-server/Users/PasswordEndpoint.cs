using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>Changes a user's password, for whoever knows the current one.</summary>
internal static class PasswordEndpoint
{
    public static Reply Change(Call call) => UserEndpoints.WithUser(call, user =>
    {
        if (user.Record.Status is UserStatus.Terminated)
            return UserEndpoints.Terminated(call, user);
        return RequestBody.WithObject(call, body =>
        {
            var current = body.Mandatory("currentPassword");
            var changed = body.Mandatory("newPassword");
            var confirmed = body.Text("confirmPassword");
            if (confirmed is null && call.Fidelity.Is(FidelitySwitches.ConfirmPassword, "required"))
                body.Refuse("confirmPassword", "is mandatory");
            if (body.Errors.Count > 0)
                return Errors.Fields(body.Errors);
            if (PasswordRules.Hash(current!) != (user.Record.PasswordHash ?? PasswordRules.OfGeneratedUsers))
                return Errors.Field("currentPassword", "currentPassword is not the current password");
            if (confirmed is not null && confirmed != changed)
                return Errors.Field("confirmPassword", "confirmPassword differs from newPassword");
            if (PasswordRules.Read(body, "newPassword", call.Fidelity) is not { } hash || body.Errors.Count > 0)
                return Errors.Fields(body.Errors);

            call.Directory.Users.Change(user, user.Record with { PasswordHash = hash, UpdatedTime = call.Directory.Now });
            return Reply.Empty();
        });
    });
}
