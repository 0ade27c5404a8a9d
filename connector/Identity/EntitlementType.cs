using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A kind of entitlement an endpoint has, such as roles or groups.</summary>
[Table("entitlement_types")]
public sealed record EntitlementType
{
    /// <summary>Its key in the repository.</summary>
    [Column("typekey"), PrimaryKey, Identity]
    public long Key { get; init; }

    /// <summary>The endpoint it belongs to.</summary>
    [Column("endpointkey")]
    public long EndpointKey { get; init; }

    /// <summary>Its name, unique in the endpoint and case-sensitive.</summary>
    [Column("entitlement_name")]
    public required string Name { get; init; }

    /// <summary>Its place among the endpoint's types.</summary>
    [Column("order_index")]
    public int Order { get; init; }
}
