namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>A named set of permissions that roles refer to by number. Immutable.</summary>
public sealed record PermissionSetRecord
{
    /// <summary>Numeric id, by which roles refer to it; given by the tenant.</summary>
    public int Id { get; init; }

    /// <summary>Id in paths; given by the tenant where empty.</summary>
    public string UniqueId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary><c>MSP</c> or <c>CLIENT</c>.</summary>
    public string Scope { get; init => field = value ?? "CLIENT"; } = "CLIENT";

    /// <summary>What it allows, sorted by number and name.</summary>
    public IReadOnlyList<PermissionGrant> Permissions { get; init => field = value ?? []; } = [];
}
