using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OpsRampHarness.MockServer.Control;

/// <summary>
/// Lets callers to the control surface: with the key, or from the same machine without a proxy between. A page in a
/// browser on the same machine is not let in: its origin, or the name it used for this machine, gives it away.
/// </summary>
internal sealed class ControlAccess(ControlOptions options)
{
    /// <summary>The header that carries the key.</summary>
    public const string KeyHeader = "X-Harness-Key";

    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Real-IP", "Via"];

    /// <summary>Why a caller is not let in, or null.</summary>
    public ControlProblem? Refuse(HttpRequest request)
    {
        if (request.Headers.TryGetValue(KeyHeader, out var given))
            return HasKey(given.ToString()) ? null : new ControlProblem("control/wrong-key", $"The control key in '{KeyHeader}' is wrong.");
        if (options.AlwaysRequireKey)
            return new ControlProblem("control/key-required", $"The control surface needs the control key in the header '{KeyHeader}'.");
        return IsLocal(request)
            ? null
            : new ControlProblem("control/not-local", $"The control surface answers callers on the same machine, without a proxy between, or those with the control key in the header '{KeyHeader}'.");
    }

    private static bool IsLocal(HttpRequest request)
    {
        // Without an address the caller is in the same process, or on a Unix socket.
        var address = request.HttpContext.Connection.RemoteIpAddress;
        if (address is not null && !IPAddress.IsLoopback(address))
            return false;
        if (ForwardingHeaders.Any(request.Headers.ContainsKey))
            return false;
        if (address is not null && !IsLocalName(request.Host.Host))
            return false;
        return !request.Headers.TryGetValue("Origin", out var origin)
            || (Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var page) && page.Authority == request.Host.Value);
    }

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private bool HasKey(string given) =>
        options.Key is { Length: > 0 } key && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(given));
}
