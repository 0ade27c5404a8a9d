using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>What a provisioning task asks for. Kept by name: the published code tables disagree from 10 on.</summary>
public enum TaskKind
{
    /// <summary>Give an account an entitlement.</summary>
    [MapValue("Add Access")] AddAccess,

    /// <summary>Take an entitlement from an account.</summary>
    [MapValue("Remove Access")] RemoveAccess,

    /// <summary>Create an account for a user.</summary>
    [MapValue("New Account")] NewAccount,

    /// <summary>Set an account's password.</summary>
    [MapValue("Change Password")] ChangePassword,

    /// <summary>Enable an account.</summary>
    [MapValue("Enable Account")] EnableAccount,

    /// <summary>Disable an account.</summary>
    [MapValue("Disable Account")] DisableAccount,

    /// <summary>Remove an account.</summary>
    [MapValue("Delete Account")] RemoveAccount,

    /// <summary>Bring an account up to date with its user.</summary>
    [MapValue("Update Account")] UpdateAccount,

    /// <summary>Bring the target's user up to date with EIC's.</summary>
    [MapValue("Update User")] UpdateUser,
}
