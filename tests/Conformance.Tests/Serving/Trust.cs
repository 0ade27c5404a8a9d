using System.Security.Cryptography.X509Certificates;

namespace OpsRampHarness.Conformance.Tests.Serving;

/// <summary>Handlers of clients that trust one authority and nobody else.</summary>
internal static class Trust
{
    public static SocketsHttpHandler In(X509Certificate2 authority) => new()
    {
        SslOptions =
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { authority },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };
}
