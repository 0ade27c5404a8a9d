namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Sends a request for an https address in plain text: on the loopback device there is nothing to protect.</summary>
internal sealed class PlainTextHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { Scheme: "https" } address)
        {
            request.Headers.Host ??= address.Authority;
            var plain = $"http://{address.Authority}{address.OriginalString[(address.OriginalString.IndexOf("://", StringComparison.Ordinal) + 3 + AuthorityLength(address.OriginalString))..]}";
            request.RequestUri = new Uri(plain, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static int AuthorityLength(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = address.AsSpan(start).IndexOfAny('/', '?', '#');
        return end < 0 ? address.Length - start : end;
    }
}
