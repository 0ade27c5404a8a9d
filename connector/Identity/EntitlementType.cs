namespace OpsRampHarness.Connector.Identity;

/// <summary>A kind of entitlement an endpoint has, such as roles or groups.</summary>
public sealed record EntitlementType
{
    /// <summary>Its key in the repository.</summary>
    public long Key { get; init; }

    /// <summary>The endpoint it belongs to.</summary>
    public long EndpointKey { get; init; }

    /// <summary>Its name, unique in the endpoint and case-sensitive.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among the endpoint's types.</summary>
    public int Order { get; init; }
}
