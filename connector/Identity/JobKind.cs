using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The jobs the connector takes part in.</summary>
public enum JobKind
{
    /// <summary>Application Data Import (Single Threaded) for accounts.</summary>
    [MapValue("Import Accounts")] ImportAccounts,

    /// <summary>Application Data Import (Single Threaded) for access.</summary>
    [MapValue("Import Access")] ImportAccess,

    /// <summary>Import of users.</summary>
    [MapValue("Import Users")] ImportUsers,

    /// <summary>The provisioning job, WSRETRY.</summary>
    [MapValue("Provisioning")] Provisioning,
}
