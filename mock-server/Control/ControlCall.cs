using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Control;

/// <summary>A control call by a caller who was let in.</summary>
internal sealed class ControlCall(HttpContext context, MockOpsRamp server, Workspace workspace, byte[] body)
{
    public MockOpsRamp Server => server;

    /// <summary>The workspace that the call names, or the default one.</summary>
    public Workspace Workspace => workspace;

    public byte[] Body => body;

    /// <summary>Where the caller reached the server.</summary>
    public string BaseAddress => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";

    /// <summary>A part of the path.</summary>
    public string Path(string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>A query parameter, or null.</summary>
    public string? Query(string name) => context.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>Reads the body.</summary>
    public bool TryRead<T>(JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ControlReply? refusal)
        where T : class
    {
        value = null;
        refusal = null;
        try
        {
            value = JsonSerializer.Deserialize(body, type);
            if (value is null)
                refusal = ControlReply.Problem(400, "control/bad-body", "The body is null.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            refusal = ControlReply.Problem(400, "control/bad-body", $"The body cannot be read: {exception.Message}");
        }

        return refusal is null;
    }
}
