using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace OpsRampHarness.MockServer.Control;

/// <summary>The answer to a control call.</summary>
internal sealed class ControlReply
{
    private ControlReply(int status, byte[] body, string contentType)
    {
        Status = status;
        Body = body;
        ContentType = contentType;
    }

    public int Status { get; }

    public byte[] Body { get; }

    public string ContentType { get; }

    /// <summary>Writes a body that has no end known beforehand; null for one that has.</summary>
    public Func<HttpResponse, CancellationToken, Task>? Stream { get; init; }

    public static ControlReply Done { get; } = new(204, [], "application/json");

    public static ControlReply Json<T>(T value, JsonTypeInfo<T> type, int status = 200) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json");

    public static ControlReply Bytes(byte[] json, string contentType = "application/json") => new(200, json, contentType);

    public static ControlReply Text(string text) => new(200, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");

    public static ControlReply Streamed(string contentType, Func<HttpResponse, CancellationToken, Task> write) =>
        new(200, [], contentType) { Stream = write };

    public static ControlReply Problem(int status, string id, string message) =>
        Json(new ControlProblem(id, message), ControlJson.Indented.ControlProblem, status);
}
