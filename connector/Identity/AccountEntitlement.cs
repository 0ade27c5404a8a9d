namespace OpsRampHarness.Connector.Identity;

/// <summary>A link: EIC believes that the account has the entitlement.</summary>
public sealed record AccountEntitlement
{
    /// <summary>The account.</summary>
    public long AccountKey { get; init; }

    /// <summary>The entitlement.</summary>
    public long EntitlementKey { get; init; }

    /// <summary>Who made the link.</summary>
    public required string ChangedBy { get; init; }
}
