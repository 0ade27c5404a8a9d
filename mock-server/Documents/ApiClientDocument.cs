namespace OpsRampHarness.MockServer.Documents;

/// <summary>An API integration as data. Exports carry the hash of the secret only.</summary>
public sealed record ApiClientDocument
{
    /// <summary>Key.</summary>
    public string ClientId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Secret; null where the hash is given.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>SHA-256 of the secret in hexadecimal; null where the secret is given.</summary>
    public string? ClientSecretHash { get; init; }

    /// <summary>The user whose key it is: it stops working when that user does. Null for the key of an integration.</summary>
    public string? UserId { get; init; }

    /// <summary>Hides the secret.</summary>
    public override string ToString() => ClientId;
}
