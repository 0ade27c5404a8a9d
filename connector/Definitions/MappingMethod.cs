namespace OpsRampHarness.Connector.Definitions;

/// <summary>Where an access import learns which account has which entitlement (vendor-documented).</summary>
public enum MappingMethod
{
    /// <summary>From the account records of the last accounts import.</summary>
    AcctToEntMapping,

    /// <summary>From the entitlement records.</summary>
    EntToAcctMapping,

    /// <summary>One call per entitlement lists its accounts.</summary>
    HttpEntToAcct,

    /// <summary>One call per account lists its entitlements.</summary>
    HttpAcctToEnt,

    /// <summary>One call lists the pairs.</summary>
    Http,
}
