namespace OpsRampHarness.Connector.Identity;

/// <summary>The texts EIC keeps in an entitlement's <c>status</c> (inferred from the account codes).</summary>
public static class EntitlementStatus
{
    /// <summary>The entitlement can be requested.</summary>
    public const string Active = "1";

    /// <summary>A full import no longer saw the entitlement.</summary>
    public const string Inactive = "2";
}
