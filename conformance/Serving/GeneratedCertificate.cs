using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>A certificate that the sandbox signs itself, and keeps in its data folder where it has one.</summary>
internal static class GeneratedCertificate
{
    /// <summary>Name of the file in the data folder that holds it without its key, for clients to trust.</summary>
    public const string PublicFile = "certificate.pem";

    /// <summary>Name of the file in the data folder that holds it with its key.</summary>
    public const string PrivateFile = "certificate.pfx";

    /// <summary>The one that is kept, if it is still good for every name; else a new one.</summary>
    public static X509Certificate2 Find(SandboxSettings settings, TimeProvider clock)
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
        Write(Path.Combine(settings.Data!, PublicFile), Encoding.ASCII.GetBytes(made.ExportCertificatePem() + "\n"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
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
