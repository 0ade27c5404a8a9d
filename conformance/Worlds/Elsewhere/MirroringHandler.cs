using System.Text.Json;
using OpsRampHarness.MockServer.Control;

namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>Sends what the world arranged before each request of EIC, and takes over what became of it after the answer.</summary>
internal sealed class MirroringHandler(WorkspaceMirror mirror, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly SemaphoreSlim one = new(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            await OrLostAsync(() => mirror.PushAsync(cancellationToken));
            request.Headers.TryAddWithoutValidation(WorkspaceMirror.Header, mirror.Name);
            HttpResponseMessage response;
            try
            {
                response = await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                // An aborted call may have had its effect; a target that is gone shows itself here.
                await OrLostAsync(() => mirror.PullAsync(null, cancellationToken));
                throw;
            }

            var token = await TokenOf(response, cancellationToken);
            await OrLostAsync(() => mirror.PullAsync(token, cancellationToken));
            return response;
        }
        finally
        {
            one.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) one.Dispose();
        base.Dispose(disposing);
    }

    private static async Task OrLostAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error) when (error is HttpRequestException or HarnessException)
        {
            throw new TargetLostException($"The sandbox does not serve the world any more: {error.Message}", error);
        }
    }

    /// <summary>The value of a token that was given out; checks look for it where it must not be.</summary>
    private static async Task<string?> TokenOf(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode || response.RequestMessage?.RequestUri?.OriginalString.Contains("/oauth/token", StringComparison.Ordinal) != true) return null;
        try
        {
            await response.Content.LoadIntoBufferAsync(cancellation);
            using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("access_token", out var token) ? token.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or HttpRequestException)
        {
            // Garbage that the world arranged: EIC gets it as it is, and there is no token in it.
            return null;
        }
    }
}
