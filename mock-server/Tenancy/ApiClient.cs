using System.Security.Cryptography;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>An API integration: key and secret that give rights to one tenant, and to its clients if it is a partner. The secret itself is not kept.</summary>
internal sealed class ApiClient(ApiClientDocument document, Tenant tenant)
{
    private readonly ApiClientDocument kept = document.WithoutSecret();

    public string Id => kept.ClientId;

    public Tenant Tenant => tenant;

    /// <summary>Whether these are its credentials, and the user whose key it is, if it is one, may still log in.</summary>
    public bool Accepts(string secret) =>
        CryptographicOperations.FixedTimeEquals(Convert.FromHexString(kept.ClientSecretHash!), ApiClientDocument.Hash(secret))
        && (kept.UserId is null || tenant.CanLogIn(kept.UserId));

    public ApiClientDocument ToDocument() => kept;
}
