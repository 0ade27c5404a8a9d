namespace OpsRampHarness.Connector.Identity;

/// <summary>The texts EIC keeps in an account's <c>status</c> (vendor-documented).</summary>
public static class AccountStatus
{
    /// <summary>Active, as an import sets it.</summary>
    public const string Active = "1";

    /// <summary>Inactive, as an import sets it.</summary>
    public const string Inactive = "2";

    /// <summary>Active because a provisioning task made it so.</summary>
    public const string ManuallyProvisioned = "Manually Provisioned";

    /// <summary>Inactive because a provisioning task made it so.</summary>
    public const string ManuallySuspended = "Manually Suspended";

    /// <summary>Inactive because a full import no longer saw it.</summary>
    public const string SuspendedFromImportService = "SUSPENDED FROM IMPORT SERVICE";

    /// <summary>Whether an account of this status counts as active.</summary>
    public static bool IsActive(string? status) => status is null or Active or ManuallyProvisioned;
}
