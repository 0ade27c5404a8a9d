using System.Security.Cryptography;
using System.Text;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>An API integration: key and secret that give rights to one tenant, and to its clients if it is a partner.</summary>
internal sealed class ApiClient(string id, string secret, Tenant tenant)
{
    private readonly byte[] secret = Encoding.UTF8.GetBytes(secret);

    public string Id => id;

    public Tenant Tenant => tenant;

    public bool HasSecret(string candidate) =>
        CryptographicOperations.FixedTimeEquals(secret, Encoding.UTF8.GetBytes(candidate));
}
