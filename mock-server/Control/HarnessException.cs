using System.Net;

namespace OpsRampHarness.MockServer.Control;

/// <summary>The control surface refused a call.</summary>
public sealed class HarnessException(HttpStatusCode status, string id, string message) : Exception(message)
{
    /// <summary>HTTP status of the refusal.</summary>
    public HttpStatusCode Status => status;

    /// <summary>Stable id of the reason, such as <c>control/key-required</c>.</summary>
    public string Id => id;
}
