namespace OpsRampHarness.Connector.Identity;

/// <summary>What a provisioning task asks for. Kept by name: the published code tables disagree from 10 on.</summary>
public enum TaskKind
{
    /// <summary>Give an account an entitlement.</summary>
    AddAccess,

    /// <summary>Take an entitlement from an account.</summary>
    RemoveAccess,

    /// <summary>Create an account for a user.</summary>
    NewAccount,

    /// <summary>Set an account's password.</summary>
    ChangePassword,

    /// <summary>Enable an account.</summary>
    EnableAccount,

    /// <summary>Disable an account.</summary>
    DisableAccount,

    /// <summary>Remove an account.</summary>
    RemoveAccount,

    /// <summary>Bring an account up to date with its user.</summary>
    UpdateAccount,

    /// <summary>Bring the target's user up to date with EIC's.</summary>
    UpdateUser,

    /// <summary>Create an EIC role; not done by the connector.</summary>
    NewRoleRequest,

    /// <summary>Propose owners of an account; not done by the connector.</summary>
    ProposedAccountOwners,

    /// <summary>Propose owners of an entitlement; not done by the connector.</summary>
    ProposedEntitlementOwners,

    /// <summary>Change a privilege; not done by the connector.</summary>
    ModifyPrivilege,

    /// <summary>Create an entitlement in the target; not done here.</summary>
    CreateEntitlement,

    /// <summary>Change an entitlement in the target; not done here.</summary>
    UpdateEntitlement,

    /// <summary>Remove an entitlement from the target; not done here.</summary>
    DeleteEntitlement,

    /// <summary>Lock an account; not done here.</summary>
    LockAccount,

    /// <summary>Unlock an account; not done here.</summary>
    UnlockAccount,
}
