namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>What the imports of one pack do in one world.</summary>
public sealed record WorldOutcome
{
    /// <summary>Whether both import jobs, accounts and access, ended well, and what they said.</summary>
    public required IReadOnlyList<string> Jobs { get; init; }

    /// <summary>How many of the import jobs did not end well.</summary>
    public int FailedJobs { get; init; }

    /// <summary>Accounts that are new in EIC.</summary>
    public int Created { get; init; }

    /// <summary>New accounts that are nobody's, or of somebody who had one already.</summary>
    public int CreatedWrongly { get; init; }

    /// <summary>Users living in OpsRamp without an account in EIC.</summary>
    public int Unseen { get; init; }

    /// <summary>Known accounts that stay active but are recognised by another value than before, or have another accountID.</summary>
    public int Rekeyed { get; init; }

    /// <summary>Accounts that were active and are not any more.</summary>
    public int Suspended { get; init; }

    /// <summary>Of the suspended accounts, those whose users are active in OpsRamp.</summary>
    public int SuspendedWrongly { get; init; }

    /// <summary>Accounts the import did not bring and that only accountThresholdValue kept from being suspended.</summary>
    public int HeldBack { get; init; }

    /// <summary>Accounts that are active in EIC although their users are deactivated or gone in OpsRamp.</summary>
    public int LeftActive { get; init; }

    /// <summary>Accounts that were inactive and are active again.</summary>
    public int BroughtBack { get; init; }

    /// <summary>Of those brought back, those whose users are not active in OpsRamp.</summary>
    public int BroughtBackWrongly { get; init; }

    /// <summary>Account-to-entitlement links in EIC afterwards.</summary>
    public int Links { get; init; }

    /// <summary>Roles and groups that users have in OpsRamp and EIC does not show.</summary>
    public int LinksMissing { get; init; }

    /// <summary>Links of living users that they do not have in OpsRamp.</summary>
    public int LinksWrong { get; init; }

    /// <summary>A few of the accounts suspended wrongly, by name.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>What EIC has to say about the imports, such as that a threshold held it back.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
