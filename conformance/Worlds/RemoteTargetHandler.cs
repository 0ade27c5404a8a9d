using System.Net;
using OpsRampHarness.Conformance.Checks;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// Sends every request to one address, whatever host it names: the path and query go out as rendered, and nothing is
/// followed, kept or unpacked, because EIC's connector would see the raw answer.
/// </summary>
public sealed class RemoteTargetHandler : DelegatingHandler
{
    private readonly string address;

    /// <param name="target">The address; a path in it goes before that of every request.</param>
    public RemoteTargetHandler(Uri target)
        : base(Plain(target)) => address = target.AbsoluteUri.TrimEnd('/');

    /// <summary>A handler that follows, keeps and unpacks nothing.</summary>
    internal static SocketsHttpHandler Plain(Uri target)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
        };
        if (target.IsLoopback)
        {
            // The certificate of a sandbox is made out to its public name; on its own machine that is not looked at.
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        }

        return handler;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(
            address + ExchangeWords.PathOf(request.RequestUri!.OriginalString), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return base.SendAsync(request, cancellationToken);
    }
}
