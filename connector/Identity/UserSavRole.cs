namespace OpsRampHarness.Connector.Identity;

/// <summary>A user has a SAV role: what EIC itself lets the user see and do.</summary>
public sealed record UserSavRole
{
    /// <summary>The user.</summary>
    public long UserKey { get; init; }

    /// <summary>The role, such as <c>ROLE_ADMIN</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Who gave it.</summary>
    public required string ChangedBy { get; init; }
}
