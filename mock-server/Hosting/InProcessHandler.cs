using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>
/// Takes requests to a server in the same process, through its whole pipeline. Unlike the test host's own handler it
/// accepts addresses that are not to be canonicalized, and passes their path and query on as they are written.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="prepare">What else to do with each request before it is served; null for nothing.</param>
public sealed class InProcessHandler(TestServer server, Action<HttpContext>? prepare = null) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var context = await server.SendAsync(
            target =>
            {
                Fill(target.Request, request, body);
                prepare?.Invoke(target);
            },
            cancellationToken);

        var response = new HttpResponseMessage((HttpStatusCode)context.Response.StatusCode)
        {
            RequestMessage = request,
            ReasonPhrase = context.Features.Get<IHttpResponseFeature>()?.ReasonPhrase,
            Content = new StreamContent(context.Response.Body),
        };
        foreach (var (name, values) in context.Response.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                response.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        return response;
    }

    private static void Fill(HttpRequest target, HttpRequestMessage request, byte[] body)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("A request needs an address.");
        var raw = PathAndQuery(address.OriginalString);
        var mark = raw.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? raw : raw[..mark];

        target.Method = request.Method.Method;
        target.Scheme = address.Scheme;
        target.Host = new HostString(address.Authority);
        target.Path = path.StartsWith('/') ? Uri.UnescapeDataString(path) : "/";
        target.QueryString = mark < 0 ? QueryString.Empty : new QueryString(raw[mark..]);
        target.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = raw;
        foreach (var (name, values) in request.Headers.NonValidated)
            target.Headers.Append(name, values.ToArray());
        foreach (var (name, values) in request.Content?.Headers.NonValidated ?? default)
            target.Headers.Append(name, values.ToArray());
        target.ContentLength = request.Content is null ? null : body.Length;
        target.Body = new MemoryStream(body, writable: false);
    }

    /// <summary>What stands behind the authority, as it is written.</summary>
    private static string PathAndQuery(string address)
    {
        var authority = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var start = address.AsSpan(authority).IndexOfAny('/', '?', '#');
        if (start < 0)
            return "/";
        var end = address.IndexOf('#', authority + start);
        var target = end < 0 ? address[(authority + start)..] : address[(authority + start)..end];
        return target.StartsWith('/') ? target : "/" + target;
    }
}
