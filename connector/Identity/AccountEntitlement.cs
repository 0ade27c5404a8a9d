using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A link: EIC believes that the account has the entitlement.</summary>
[Table("account_entitlements")]
public sealed record AccountEntitlement
{
    /// <summary>The account.</summary>
    [Column("accountkey"), PrimaryKey(1)]
    public long AccountKey { get; init; }

    /// <summary>The entitlement.</summary>
    [Column("entitlementkey"), PrimaryKey(2)]
    public long EntitlementKey { get; init; }

    /// <summary>Who made the link.</summary>
    [Column("changedby")]
    public required string ChangedBy { get; init; }
}
