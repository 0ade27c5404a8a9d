namespace OpsRampHarness.Connector.Identity;

/// <summary>A hierarchy between two entitlements.</summary>
public sealed record EntitlementLink
{
    /// <summary>The entitlement above.</summary>
    public long ParentKey { get; init; }

    /// <summary>The entitlement below.</summary>
    public long ChildKey { get; init; }

    /// <summary><c>ENTMAP</c>, a map both ways, or <c>ENT2</c>, a child (vendor-documented).</summary>
    public required string MappingType { get; init; }

    /// <summary>Whether asking for the entitlement above asks for the one below too (<c>addDependentTask</c>).</summary>
    public bool AddsDependentTask { get; init; }

    /// <summary>Whether giving back the entitlement above gives back the one below too (<c>removeDependentEntTask</c>).</summary>
    public bool RemovesDependentTask { get; init; }

    /// <summary>Who made it.</summary>
    public required string ChangedBy { get; init; }
}
