namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Whether a tenant is a partner, with clients of its own, or a client.</summary>
public enum TenantKind
{
    /// <summary>A partner (<c>msp_…</c>).</summary>
    Partner,

    /// <summary>A client of a partner (<c>client_…</c>).</summary>
    Client,
}
