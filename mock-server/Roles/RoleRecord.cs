namespace OpsRampHarness.MockServer.Roles;

/// <summary>A role of a tenant. Immutable. Names of members are those of the API.</summary>
public sealed record RoleRecord
{
    /// <summary>Numeric id, as users and searches show it; given by the tenant.</summary>
    public int Id { get; init; }

    /// <summary>Unique id such as <c>ROLE-</c> and a UUID; given by the tenant where empty.</summary>
    public string UniqueId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the role is built in.</summary>
    public bool DefaultRole { get; init; }

    /// <summary><c>MSP</c> for users of a partner, <c>CLIENT</c> for users of a client.</summary>
    public string Scope { get; init => field = value ?? "MSP"; } = "MSP";

    /// <summary>Whether it gives rights on every client.</summary>
    public bool AllClients { get; init; }

    /// <summary>Whether it gives rights on every device.</summary>
    public bool AllDevices { get; init; }

    /// <summary>Whether it gives rights on every credential set.</summary>
    public bool AllCredentials { get; init; }

    /// <summary>Whether it gives rights on everything that carries an authorization tag.</summary>
    public bool AllAuthzTags { get; init; }

    /// <summary>Ids of users who have it directly, sorted.</summary>
    public IReadOnlyList<string> Users { get; init => field = value ?? []; } = [];

    /// <summary>Unique ids of user groups that have it, in the order of their creation.</summary>
    public IReadOnlyList<string> UserGroups { get; init => field = value ?? []; } = [];

    /// <summary>Unique ids of clients.</summary>
    public IReadOnlyList<string> Clients { get; init => field = value ?? []; } = [];

    /// <summary>Ids of devices.</summary>
    public IReadOnlyList<string> Devices { get; init => field = value ?? []; } = [];

    /// <summary>Ids of device groups.</summary>
    public IReadOnlyList<string> DeviceGroups { get; init => field = value ?? []; } = [];

    /// <summary>Ids of resources.</summary>
    public IReadOnlyList<string> Resources { get; init => field = value ?? []; } = [];

    /// <summary>Unique ids of credential sets.</summary>
    public IReadOnlyList<string> CredentialSets { get; init => field = value ?? []; } = [];

    /// <summary>Numeric ids of permission sets.</summary>
    public IReadOnlyList<int> Permissions { get; init => field = value ?? []; } = [];

    /// <summary>When the role was created.</summary>
    public DateTimeOffset CreatedTime { get; init; }

    /// <summary>When the role was last changed.</summary>
    public DateTimeOffset UpdatedTime { get; init; }
}
