namespace OpsRampHarness.Connector.Identity;

/// <summary>The jobs the connector takes part in.</summary>
public enum JobKind
{
    /// <summary>Application Data Import (Single Threaded) for accounts.</summary>
    ImportAccounts,

    /// <summary>Application Data Import (Single Threaded) for access.</summary>
    ImportAccess,

    /// <summary>Import of users.</summary>
    ImportUsers,

    /// <summary>The provisioning job, WSRETRY.</summary>
    Provisioning,
}
