using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>The certificate of a sandbox that serves https: a given one, or one that is made for it and kept with its data.</summary>
/// <param name="served">The certificate with its private key.</param>
/// <param name="chain">The certificates between it and an authority, which clients get along with it; empty for one that signs itself.</param>
internal sealed class SandboxCertificate(X509Certificate2 served, X509Certificate2Collection chain) : IDisposable
{
    public X509Certificate2 Served => served;

    public X509Certificate2Collection Chain => chain;

    public static bool TryFind(
        SandboxSettings settings, TimeProvider clock, [NotNullWhen(true)] out SandboxCertificate? certificate, [NotNullWhen(false)] out DocumentProblem? problem)
    {
        (certificate, problem) = (null, null);
        try
        {
            certificate = settings.Certificate is { } file ? Read(file, settings) : new SandboxCertificate(GeneratedCertificate.Find(settings, clock), []);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = new DocumentProblem(
                "serve/certificate", $"The certificate '{settings.Certificate ?? settings.Data}' cannot be used: {exception.Message} Give a PEM file with certificate and key, or a PFX file.");
            return false;
        }

        if (!certificate.Served.HasPrivateKey)
            problem = new DocumentProblem("serve/certificate", $"The certificate '{settings.Certificate}' comes without its private key. Put the key into the same file, or name its file with --certificate-key.");
        return problem is null;
    }

    public void Dispose()
    {
        served.Dispose();
        foreach (var link in chain)
            link.Dispose();
    }

    private static SandboxCertificate Read(string file, SandboxSettings settings)
    {
        // The platform's library would say it in numbers.
        if (!File.Exists(file)) throw new FileNotFoundException("There is no such file.");
        if (X509Certificate2.GetCertContentType(file) is X509ContentType.Pfx)
        {
            var kept = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, settings.CertificatePassword);
            return Split(kept.FirstOrDefault(each => each.HasPrivateKey) ?? kept[0], kept);
        }

        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        var key = settings.CertificateKey ?? file;
        using var read = settings.CertificatePassword is { } password
            ? X509Certificate2.CreateFromEncryptedPemFile(file, password, key)
            : X509Certificate2.CreateFromPemFile(file, key);

        // Some platforms serve only what was in a PFX once.
        return Split(X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null), all);
    }

    private static SandboxCertificate Split(X509Certificate2 served, X509Certificate2Collection all) =>
        new(served, [.. all.Where(each => each.Thumbprint != served.Thumbprint)]);
}
