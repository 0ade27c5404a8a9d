using System.Globalization;
using OpsRampHarness.Connector.Jobs;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Lets things happen in a world while EIC talks to OpsRamp: what is arranged for a request, and the time an answer takes.</summary>
/// <param name="inner">The way to OpsRamp.</param>
/// <param name="clock">The world's clock: a delay that OpsRamp announces passes on it, and nobody waits.</param>
/// <param name="happening">What is arranged at the moment; null for nothing.</param>
internal sealed class HappeningHandler(HttpMessageHandler inner, VirtualClock clock, Func<Action<HttpRequestMessage>?> happening) : DelegatingHandler(inner)
{
    private const string DelayHeader = "X-Harness-Delay";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        happening()?.Invoke(request);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.NonValidated.TryGetValues(DelayHeader, out var delay))
        {
            clock.Advance(TimeSpan.FromSeconds(double.Parse(delay.ToString(), CultureInfo.InvariantCulture)));
            response.Headers.Remove(DelayHeader);
        }

        return response;
    }
}
