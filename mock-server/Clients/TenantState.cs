namespace OpsRampHarness.MockServer.Clients;

/// <summary>Whether a tenant can be worked with.</summary>
public enum TenantState
{
    /// <summary>It can.</summary>
    Active,

    /// <summary>Not now: calls on it answer 410.</summary>
    Suspended,

    /// <summary>Never again: its partner does not find it any more, and calls on it answer 410.</summary>
    Terminated,
}
