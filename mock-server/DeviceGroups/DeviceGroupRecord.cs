namespace OpsRampHarness.MockServer.DeviceGroups;

/// <summary>A device group: name and description, its children, and further fields kept as they came.</summary>
public sealed record DeviceGroupRecord
{
    /// <summary><c>DGP-</c> and a UUID; given by the tenant where empty.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Ids of what is in it, sorted.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>Further fields by name, each as JSON.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When the group was created.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When the group was last changed.</summary>
    public DateTimeOffset UpdatedDate { get; init; }
}
