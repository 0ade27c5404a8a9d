using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The token a connection has fetched and starts its next job with.</summary>
[Table("connection_tokens")]
public sealed record StoredToken
{
    /// <summary>The connection.</summary>
    [Column("connectionname"), PrimaryKey(1)]
    public required string Connection { get; init; }

    /// <summary>The authentication.</summary>
    [Column("authentication"), PrimaryKey(2)]
    public required string Authentication { get; init; }

    /// <summary>The SHA-256 of the ConnectionJSON it belongs to: a saved change of the JSON starts anew.</summary>
    [Column("connectionjson")]
    public required string ConnectionJson { get; init; }

    /// <summary>The whole header value.</summary>
    [Column("accesstoken")]
    public string? AccessToken { get; init; }

    /// <summary>The refresh token.</summary>
    [Column("refreshtoken")]
    public string? RefreshToken { get; init; }
}
