namespace OpsRampHarness.Connector.Identity;

/// <summary>The token a connection has fetched and starts its next job with.</summary>
public sealed record StoredToken
{
    /// <summary>The connection.</summary>
    public required string Connection { get; init; }

    /// <summary>The authentication.</summary>
    public required string Authentication { get; init; }

    /// <summary>The SHA-256 of the ConnectionJSON it belongs to: a saved change of the JSON starts anew.</summary>
    public required string ConnectionJson { get; init; }

    /// <summary>The whole header value.</summary>
    public string? AccessToken { get; init; }

    /// <summary>The refresh token.</summary>
    public string? RefreshToken { get; init; }
}
