using OpsRampHarness.MockServer.Reference;

namespace OpsRampHarness.MockServer.Users;

/// <summary>A user of a tenant. Immutable. Names of members are those of the API.</summary>
public sealed record UserRecord
{
    /// <summary>Id such as <c>USR0000000042</c>; given by the tenant.</summary>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Login name, unique over all tenants.</summary>
    public string LoginName { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Email address.</summary>
    public string? Email { get; init; }

    /// <summary>Designation.</summary>
    public string? Designation { get; init; }

    /// <summary>Street address.</summary>
    public string? Address { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or province.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>Second email address.</summary>
    public string? AltEmail { get; init; }

    /// <summary>Phone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Mobile number.</summary>
    public string? MobileNumber { get; init; }

    /// <summary><c>REGULAR</c> or <c>BUSINESS</c>.</summary>
    public string UserAccountType { get; init => field = value ?? "REGULAR"; } = "REGULAR";

    /// <summary><c>ALL</c> or <c>NONE</c>; null when the user has groups of its own.</summary>
    public string? UserGroupType { get; init; }

    /// <summary>Country by name.</summary>
    public string? Country { get; init; }

    /// <summary>Time zone.</summary>
    public UserTimeZone? TimeZone { get; init; }

    /// <summary>Whether the password must be changed at the next login; null when never told.</summary>
    public bool? ChangePassword { get; init; }

    /// <summary>How the user logs in, such as <c>LOCAL</c> or <c>SSO</c>.</summary>
    public string AuthType { get; init => field = value ?? "LOCAL"; } = "LOCAL";

    /// <summary>Who checks the second factor of a login, such as <c>TOTP</c>; null where there is none.</summary>
    public string? TwoFactorProvider { get; init; }

    /// <summary>Organization units.</summary>
    public IReadOnlyList<OrganizationUnit> OrganizationUnits { get; init => field = value ?? []; } = [];

    /// <summary>Notifications asked for, without the default ones.</summary>
    public IReadOnlyList<UserNotification> UserNotifications { get; init => field = value ?? []; } = [];

    /// <summary>Where the user is in its life.</summary>
    public UserStatus Status { get; init; }

    /// <summary>The reason given with the last deactivation; null while active.</summary>
    public string? DeactivateReason { get; init; }

    /// <summary>The reason given with the termination.</summary>
    public string? TerminateReason { get; init; }

    /// <summary>The login name that stays taken though its user is terminated; null while the user lives, and where it is free again.</summary>
    public string? ReservedLoginName { get; init; }

    /// <summary>SHA-256 of the password in hexadecimal; null while it is the one that generated users have.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Roles, those through user groups included, sorted by the numeric id of the role.</summary>
    public IReadOnlyList<UserRole> Roles { get; init => field = value ?? []; } = [];

    /// <summary>Unique ids of the user groups, in the order of their creation.</summary>
    public IReadOnlyList<string> UserGroups { get; init => field = value ?? []; } = [];

    /// <summary>When the user was created.</summary>
    public DateTimeOffset CreatedTime { get; init; }

    /// <summary>When the user was last changed.</summary>
    public DateTimeOffset UpdatedTime { get; init; }
}
