using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>The certificate of a sandbox that serves https: a given one, or one that is made for it and kept with its data.</summary>
internal static class SandboxCertificate
{
    /// <summary>Name of the file in the data folder that holds a generated certificate without its key, for clients to trust.</summary>
    public const string PublicFile = "certificate.pem";

    /// <summary>Name of the file in the data folder that holds a generated certificate with its key.</summary>
    public const string PrivateFile = "certificate.pfx";

    public static bool TryFind(
        SandboxSettings settings, TimeProvider clock, [NotNullWhen(true)] out X509Certificate2? certificate, [NotNullWhen(false)] out DocumentProblem? problem)
    {
        (certificate, problem) = (null, null);
        try
        {
            certificate = settings.Certificate is { } file ? Read(file, settings) : Generated(settings, clock);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = new DocumentProblem(
                "serve/certificate", $"The certificate '{settings.Certificate ?? settings.Data}' cannot be used: {exception.Message} Give a PEM file with certificate and key, or a PFX file.");
            return false;
        }

        if (!certificate.HasPrivateKey)
            problem = new DocumentProblem("serve/certificate", $"The certificate '{settings.Certificate}' comes without its private key. Put the key into the same file, or name its file with --certificate-key.");
        return problem is null;
    }

    private static X509Certificate2 Read(string file, SandboxSettings settings)
    {
        if (X509Certificate2.GetCertContentType(file) is X509ContentType.Pfx)
            return X509CertificateLoader.LoadPkcs12FromFile(file, settings.CertificatePassword);
        var key = settings.CertificateKey ?? file;
        using var read = settings.CertificatePassword is { } password
            ? X509Certificate2.CreateFromEncryptedPemFile(file, password, key)
            : X509Certificate2.CreateFromPemFile(file, key);

        // Some platforms serve only what was in a PFX once.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }

    private static X509Certificate2 Generated(SandboxSettings settings, TimeProvider clock)
    {
        var kept = settings.Data is { } folder ? Path.Combine(folder, PrivateFile) : null;
        if (kept is not null && File.Exists(kept))
        {
            var found = X509CertificateLoader.LoadPkcs12FromFile(kept, null);
            if (found.NotAfter > clock.GetUtcNow() && settings.HostNames.All(name => found.MatchesHostname(name)))
                return found;
            found.Dispose();
        }

        var made = Make(settings.HostNames, clock.GetUtcNow());
        if (kept is null)
            return made;
        Write(kept, made.Export(X509ContentType.Pkcs12), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write(Path.Combine(settings.Data!, PublicFile), System.Text.Encoding.ASCII.GetBytes(made.ExportCertificatePem() + "\n"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return made;
    }

    /// <summary>A certificate signed by itself, good for a year, for this machine and the names given.</summary>
    private static X509Certificate2 Make(IReadOnlyList<string> hostNames, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=OpsRamp Harness", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        foreach (var name in hostNames)
        {
            if (IPAddress.TryParse(name, out var address))
                names.AddIpAddress(address);
            else
                names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(365));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    private static void Write(string path, byte[] bytes, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        using var file = new FileStream(path, options);
        file.Write(bytes);
    }
}
