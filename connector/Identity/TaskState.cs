namespace OpsRampHarness.Connector.Identity;

/// <summary>The states of a provisioning task; the numbers are EIC's (vendor-documented).</summary>
public enum TaskState
{
    /// <summary>Waits for the next provisioning job.</summary>
    New = 1,

    /// <summary>Claimed by a job; not picked again.</summary>
    InProgress = 2,

    /// <summary>Done.</summary>
    Complete = 3,

    /// <summary>Given up by a person.</summary>
    Discontinued = 4,

    /// <summary>Waits to be created.</summary>
    PendingCreate = 5,

    /// <summary>Waits to be provisioned.</summary>
    PendingProvision = 6,

    /// <summary>The last try failed.</summary>
    ProvisioningFailed = 7,

    /// <summary>All tries failed.</summary>
    Error = 8,

    /// <summary>Nothing to do.</summary>
    NoActionRequired = 9,
}
