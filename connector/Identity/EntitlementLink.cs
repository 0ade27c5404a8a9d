using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A hierarchy between two entitlements.</summary>
[Table("entitlement_links")]
public sealed record EntitlementLink
{
    /// <summary>The entitlement above.</summary>
    [Column("parentkey"), PrimaryKey(1)]
    public long ParentKey { get; init; }

    /// <summary>The entitlement below.</summary>
    [Column("childkey"), PrimaryKey(2)]
    public long ChildKey { get; init; }

    /// <summary><c>ENTMAP</c>, a map both ways, or <c>ENT2</c>, a child (vendor-documented).</summary>
    [Column("mappingtype"), PrimaryKey(3)]
    public required string MappingType { get; init; }

    /// <summary>Whether asking for the entitlement above asks for the one below too (<c>addDependentTask</c>).</summary>
    [Column("adddependenttask")]
    public bool AddsDependentTask { get; init; }

    /// <summary>Whether giving back the entitlement above gives back the one below too (<c>removeDependentEntTask</c>).</summary>
    [Column("removedependenttask")]
    public bool RemovesDependentTask { get; init; }

    /// <summary>Who made it.</summary>
    [Column("changedby")]
    public required string ChangedBy { get; init; }
}
