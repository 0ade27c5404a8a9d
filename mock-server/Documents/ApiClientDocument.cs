using System.Security.Cryptography;
using System.Text;

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

    /// <summary>The same with the hash in the place of the secret.</summary>
    internal ApiClientDocument WithoutSecret() => this with
    {
        ClientSecret = null,
        ClientSecretHash = ClientSecretHash ?? Convert.ToHexStringLower(Hash(ClientSecret ?? string.Empty)),
    };

    internal static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Hides the secret.</summary>
    public override string ToString() => ClientId;
}
