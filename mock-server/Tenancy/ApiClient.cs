using System.Security.Cryptography;
using System.Text;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>An API integration: key and secret that give rights to one tenant, and to its clients if it is a partner. The secret itself is not kept.</summary>
internal sealed class ApiClient(ApiClientDocument document, Tenant tenant)
{
    private readonly byte[] secretHash = document.ClientSecretHash is { } hash
        ? Convert.FromHexString(hash)
        : Hash(document.ClientSecret ?? string.Empty);

    public string Id => document.ClientId;

    public Tenant Tenant => tenant;

    /// <summary>Whether these are its credentials, and the user whose key it is, if it is one, may still log in.</summary>
    public bool Accepts(string secret) =>
        CryptographicOperations.FixedTimeEquals(secretHash, Hash(secret))
        && (document.UserId is null || tenant.CanLogIn(document.UserId));

    public ApiClientDocument ToDocument() =>
        document with { ClientSecret = null, ClientSecretHash = Convert.ToHexStringLower(secretHash) };

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
