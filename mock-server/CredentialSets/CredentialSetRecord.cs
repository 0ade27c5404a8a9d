using System.Collections.Frozen;

namespace OpsRampHarness.MockServer.CredentialSets;

/// <summary>A credential set: name and description, and further fields kept as they came. Secrets are never kept.</summary>
public sealed record CredentialSetRecord
{
    /// <summary>24 letters and digits; given by the tenant where empty.</summary>
    public string UniqueId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Further fields by name, each as JSON.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = value ?? FrozenDictionary<string, string>.Empty; } = FrozenDictionary<string, string>.Empty;
}
