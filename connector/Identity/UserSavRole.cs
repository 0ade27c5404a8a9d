using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A user has a SAV role: what EIC itself lets the user see and do.</summary>
[Table("user_sav_roles")]
public sealed record UserSavRole
{
    /// <summary>The user.</summary>
    [Column("userkey"), PrimaryKey(1)]
    public long UserKey { get; init; }

    /// <summary>The role, such as <c>ROLE_ADMIN</c>.</summary>
    [Column("rolename"), PrimaryKey(2)]
    public required string Role { get; init; }

    /// <summary>Who gave it.</summary>
    [Column("changedby")]
    public required string ChangedBy { get; init; }
}
