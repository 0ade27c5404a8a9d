using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Users;

/// <summary>What the actions do to a user.</summary>
internal static class UserLifecycle
{
    public static void Activate(TenantDirectory directory, UserEntry user) => directory.Users.Change(
        user, user.Record with { Status = UserStatus.Active, DeactivateReason = null, UpdatedTime = directory.Now });

    public static void Deactivate(TenantDirectory directory, UserEntry user, string? reason) => directory.Users.Change(
        user, user.Record with { Status = UserStatus.Deactivated, DeactivateReason = reason, UpdatedTime = directory.Now });

    public static void Terminate(TenantDirectory directory, UserEntry user, string? reason, string maskType)
    {
        var fidelity = directory.Tenant.Fidelity;
        var loginName = user.Record.LoginName;
        var record = user.Record with { Status = UserStatus.Terminated, TerminateReason = reason, UpdatedTime = directory.Now };
        if (fidelity.Is(FidelitySwitches.TerminationMasking, "masked"))
            record = Mask(record, maskType == "FULL");
        var free = fidelity.Is(FidelitySwitches.TerminatedLoginName, "free");
        directory.Users.Change(user, record with { ReservedLoginName = free ? null : loginName });
        if (free)
            directory.LoginNames.Release(loginName);

        if (fidelity.Is(FidelitySwitches.TerminationMemberships, "dropped"))
        {
            Links.SetRoles(user, []);
            Links.SetGroups(user, []);
        }
    }

    private static UserRecord Mask(UserRecord user, bool wholly) => user with
    {
        LoginName = Mask(user.LoginName, wholly)!,
        FirstName = Mask(user.FirstName, wholly),
        LastName = Mask(user.LastName, wholly),
        Email = Mask(user.Email, wholly),
        AltEmail = Mask(user.AltEmail, wholly),
        PhoneNumber = Mask(user.PhoneNumber, wholly),
        MobileNumber = Mask(user.MobileNumber, wholly),
        Address = Mask(user.Address, wholly),
        City = Mask(user.City, wholly),
        State = Mask(user.State, wholly),
        Zip = Mask(user.Zip, wholly),
    };

    private static string? Mask(string? text, bool wholly)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        var kept = wholly ? 0 : char.IsHighSurrogate(text[0]) ? Math.Min(2, text.Length) : 1;
        return text[..kept] + "*****";
    }
}
