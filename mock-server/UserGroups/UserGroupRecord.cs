namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>A user group of a tenant. Immutable. Names of members are those of the API.</summary>
public sealed record UserGroupRecord
{
    /// <summary>Unique id such as <c>USRGRP-</c> and a UUID; given by the tenant where empty.</summary>
    public string UniqueId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Email address of the group.</summary>
    public string? Email { get; init; }

    /// <summary>Ids of its members, sorted.</summary>
    public IReadOnlyList<string> Users { get; init => field = value ?? []; } = [];

    /// <summary>Unique ids of the roles that its members have through it, sorted by the numeric id of the role.</summary>
    public IReadOnlyList<string> Roles { get; init => field = value ?? []; } = [];

    /// <summary>When the group was created.</summary>
    public DateTimeOffset CreatedTime { get; init; }

    /// <summary>When the group was last changed.</summary>
    public DateTimeOffset UpdatedTime { get; init; }
}
