using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Documents;

/// <summary>A tenant as data. References between its parts are by unique id, or by name.</summary>
public sealed record TenantDocument
{
    /// <summary>Id in paths, such as <c>msp_1123</c>.</summary>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Id of the partner of a client; null for a partner.</summary>
    public string? Partner { get; init; }

    /// <summary>What it is besides what is in it; null for a name made of the id.</summary>
    public TenantProfile? Profile { get; init; }

    /// <summary>Its API integrations.</summary>
    public IReadOnlyList<ApiClientDocument> ApiClients { get; init => field = value ?? []; } = [];

    /// <summary>Generated data; it comes before the users, roles and user groups told one by one.</summary>
    public SeedPlan? Generate { get; init; }

    /// <summary>Permission sets; null for the built-in ones.</summary>
    public IReadOnlyList<PermissionSetRecord>? PermissionSets { get; init; }

    /// <summary>Credential sets.</summary>
    public IReadOnlyList<CredentialSetRecord> CredentialSets { get; init => field = value ?? []; } = [];

    /// <summary>Device groups.</summary>
    public IReadOnlyList<DeviceGroupRecord> DeviceGroups { get; init => field = value ?? []; } = [];

    /// <summary>Roles.</summary>
    public IReadOnlyList<RoleRecord> Roles { get; init => field = value ?? []; } = [];

    /// <summary>User groups.</summary>
    public IReadOnlyList<UserGroupRecord> UserGroups { get; init => field = value ?? []; } = [];

    /// <summary>Users.</summary>
    public IReadOnlyList<UserRecord> Users { get; init => field = value ?? []; } = [];

    /// <summary>Logins, in the order in which they began.</summary>
    public IReadOnlyList<LoginRecord> Logins { get; init => field = value ?? []; } = [];

    /// <summary>How many resources of each kind there ever were, so that no number is given twice; null to count them.</summary>
    public IReadOnlyDictionary<string, int>? Numbers { get; init; }
}
