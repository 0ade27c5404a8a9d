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

    /// <summary>Create an EIC role; not done by the connector.</summary>
    [MapValue("New Role Request")] NewRoleRequest,

    /// <summary>Propose owners of an account; not done by the connector.</summary>
    [MapValue("Proposed Account Owners")] ProposedAccountOwners,

    /// <summary>Propose owners of an entitlement; not done by the connector.</summary>
    [MapValue("Proposed Entitlement Owners")] ProposedEntitlementOwners,

    /// <summary>Change a privilege; not done by the connector.</summary>
    [MapValue("Modify Privilege")] ModifyPrivilege,

    /// <summary>Create an entitlement in the target; not done here.</summary>
    [MapValue("Create Entitlement")] CreateEntitlement,

    /// <summary>Change an entitlement in the target; not done here.</summary>
    [MapValue("Update Entitlement")] UpdateEntitlement,

    /// <summary>Remove an entitlement from the target; not done here.</summary>
    [MapValue("Delete Entitlement")] DeleteEntitlement,

    /// <summary>Lock an account; not done here.</summary>
    [MapValue("Lock Account")] LockAccount,

    /// <summary>Unlock an account; not done here.</summary>
    [MapValue("Unlock Account")] UnlockAccount,
}
