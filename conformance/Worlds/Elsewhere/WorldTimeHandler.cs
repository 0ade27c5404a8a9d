namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>Dates answers as the world does: a server of its own accord sends the real time, and in a world there is none.</summary>
internal sealed class WorldTimeHandler(TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        response.Headers.Date = clock.GetUtcNow();
        return response;
    }
}
