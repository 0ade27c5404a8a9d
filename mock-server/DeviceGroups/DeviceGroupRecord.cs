using System.Collections.Frozen;

namespace OpsRampHarness.MockServer.DeviceGroups;

/// <summary>A device group: name and description, its children, and further fields kept as they came.</summary>
public sealed record DeviceGroupRecord
{
    /// <summary><c>DGP-</c> and a UUID; given by the tenant where empty.</summary>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Ids of what is in it, sorted.</summary>
    public IReadOnlyList<string> Children { get; init => field = value ?? []; } = [];

    /// <summary>Further fields by name, each as JSON.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = value ?? FrozenDictionary<string, string>.Empty; } = FrozenDictionary<string, string>.Empty;

    /// <summary>When the group was created.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When the group was last changed.</summary>
    public DateTimeOffset UpdatedDate { get; init; }
}
