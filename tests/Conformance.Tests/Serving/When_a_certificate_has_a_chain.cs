using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OpsRampHarness.Conformance.Tests.Serving;

/// <summary>Authorities sign with a certificate in between, and EIC trusts the authority alone.</summary>
internal sealed class When_a_certificate_has_a_chain
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [TestCase("tls.pem")]
    [TestCase("tls.pfx")]
    public async Task Should_be_trusted_by_who_trusts_the_authority(string file)
    {
        using var folder = new TemporaryFolder();
        using var authority = Authority("CN=Authority", null);
        using var between = Authority("CN=Between", authority);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var leaf = Leaf(key, between);
        using var withKey = leaf.CopyWithPrivateKey(key);
        await File.WriteAllTextAsync(folder["tls.pem"], leaf.ExportCertificatePem() + "\n" + between.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        using var bare = X509CertificateLoader.LoadCertificate(between.RawData);
        await File.WriteAllBytesAsync(folder["tls.pfx"], new X509Certificate2Collection { bare, withKey }.Export(X509ContentType.Pfx, "pw")!);

        using var sandbox = await ServedSandbox.StartAsync(
            ["--urls", "https://127.0.0.1:0", "--certificate", folder[file]], file == "tls.pfx" ? [("OPSRAMP_HARNESS_CERTIFICATE_PASSWORD", "pw")] : []);

        using var strict = new HttpClient(Trust.In(authority));
        (await strict.GetStringAsync(new Uri(sandbox.Address + "/healthz"))).Should().Be("ok");
    }

    private static X509Certificate2 Authority(string name, X509Certificate2? signer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        if (signer is null)
            return request.CreateSelfSigned(From, Until);
        using var signed = request.Create(signer, From, Until, [1]);
        return signed.CopyWithPrivateKey(key);
    }

    private static X509Certificate2 Leaf(ECDsa key, X509Certificate2 signer)
    {
        var request = new CertificateRequest("CN=leaf", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.Create(signer, From, Until, [2]);
    }
}
