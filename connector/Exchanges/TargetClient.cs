using System.Buffers;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>
/// Sends rendered requests as they are: nothing in the URL is canonicalised, nothing is added to the headers, and only the
/// target's hosts are reached.
/// </summary>
internal sealed class TargetClient(HttpMessageHandler handler, IReadOnlySet<string> hosts, TimeProvider clock, BodyLimits limits, TimeSpan? readTimeout)
    : IDisposable
{
    /// <summary>What a target may make us set aside by announcing a length, in bytes.</summary>
    private const long AtOnce = 4 * 1024 * 1024;

    private readonly HttpMessageInvoker invoker = new(handler);

    public bool Reaches(string url) => hosts.Contains(UrlSyntax.HostOf(url));

    public async Task<(ResponseContent? Response, TransportFailure? Failure, TimeSpan Duration)> SendAsync(
        RenderedRequest request, PropertyPath? streamedList, CancellationToken cancellation)
    {
        using var message = Message(request);
        var start = clock.GetTimestamp();
        ResponseContent? response = null;
        TransportFailure? failure = null;
        try
        {
            using var answer = await invoker.SendAsync(message, cancellation);
            (response, failure) = await ReadAsync(answer, streamedList, cancellation);
        }
        catch (Exception error) when (IsTransportError(error) && !cancellation.IsCancellationRequested)
        {
            failure = new TransportFailure(ExchangeOutcome.TransportFailed, Broken(error));
        }

        var duration = clock.GetElapsedTime(start);
        return readTimeout is { } limit && duration > limit
            ? (null, new TransportFailure(ExchangeOutcome.TimedOut, FormattableString.Invariant($"Read timed out: no answer within {limit.TotalSeconds:0.###} s.")), limit)
            : (response, failure, duration);
    }

    public void Dispose() => invoker.Dispose();

    /// <summary>Where in an answer a connection breaks is told differently each time, so only what is the same each time is said.</summary>
    private static string Broken(Exception error) => error is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError }
        ? $"There was no connection: {(error.InnerException is AuthenticationException untrusted ? untrusted.Message : error.Message)}"
        : "The connection broke before the whole answer was there.";

    private static bool IsTransportError(Exception error) =>
        error is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException { InnerException: IOException };

    private static HttpRequestMessage Message(RenderedRequest request)
    {
        var url = new Uri(request.Url.Text, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method.Text), url) { Version = new Version(1, 1) };
        if (request.Body is { } body)
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Text));
        else if (request.Headers.Any(header => header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)))
            message.Content = new ByteArrayContent([]);

        foreach (var header in request.Headers)
        {
            HttpHeaders headers = header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) ? message.Content!.Headers : message.Headers;
            if (string.Equals(header.Name, "Content-Length", StringComparison.OrdinalIgnoreCase))
                continue;
            headers.TryAddWithoutValidation(header.Name, header.Value.Text);
        }

        return message;
    }

    /// <summary>Reads an answer: into memory, or into a file when it is long and only its records are wanted.</summary>
    private async Task<(ResponseContent?, TransportFailure?)> ReadAsync(HttpResponseMessage answer, PropertyPath? streamedList, CancellationToken cancellation)
    {
        var (status, reason) = ((int)answer.StatusCode, answer.ReasonPhrase ?? "");
        var headers = new List<(string, string)>();
        AddTo(headers, answer.Headers.NonValidated);
        AddTo(headers, answer.Content.Headers.NonValidated);
        var limit = streamedList is null ? limits.InMemory : limits.InFile;
        if (answer.Content.Headers.ContentLength > limit)
            return TooLong(limit);

        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var (body, isWhole) = await BeginningAsync(stream, answer.Content.Headers.ContentLength ?? 0, streamedList is null ? limits.InMemory : limits.Held, cancellation);
        if (isWhole)
            return (new ResponseContent(status, reason, headers, body), null);
        if (streamedList is null || await SpooledBody.KeepAsync(body, stream, limit, cancellation) is not { } spooled)
            return TooLong(limit);
        return (new ResponseContent(status, reason, headers, spooled, streamedList), null);
    }

    private static void AddTo(List<(string, string)> headers, HttpHeadersNonValidated some)
    {
        foreach (var (name, values) in some)
        {
            foreach (var value in values)
                headers.Add((name, value));
        }
    }

    private static (ResponseContent?, TransportFailure?) TooLong(long limit) =>
        (null, new TransportFailure(ExchangeOutcome.TransportFailed, $"The response is longer than {limit} bytes."));

    /// <summary>As much of a body as may be held, or a little more, and whether that is all. One whose length is announced is read in one piece.</summary>
    private static async Task<(byte[] Body, bool IsWhole)> BeginningAsync(Stream stream, long announced, long limit, CancellationToken cancellation)
    {
        using var body = new MemoryStream((int)Math.Min(announced, AtOnce));
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            int read;
            while (body.Length <= limit && (read = await stream.ReadAsync(buffer, cancellation)) > 0)
                body.Write(buffer, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (body.Length == body.Capacity ? body.GetBuffer() : body.ToArray(), body.Length <= limit);
    }
}
