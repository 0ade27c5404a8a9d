using System.Net;
using System.Text;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Sends nothing: every request gets an empty success, so that what comes before it can be seen.</summary>
internal sealed class UnansweredHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}", Encoding.UTF8, "application/json") });
}
