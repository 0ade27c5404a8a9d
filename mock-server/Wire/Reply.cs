using System.Text;
using System.Text.Json;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>An answer: status and, unless it is empty, a body. Owns its buffer.</summary>
internal sealed class Reply : IDisposable
{
    private readonly PooledBuffer? buffer;

    private Reply(int status, PooledBuffer? buffer)
    {
        Status = status;
        this.buffer = buffer;
    }

    public int Status { get; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>The <c>Allow</c> header of a 405; null otherwise.</summary>
    public string? Allow { get; init; }

    public ReadOnlyMemory<byte> Body => buffer?.Written ?? ReadOnlyMemory<byte>.Empty;

    public static Reply Empty(int status = 200) => new(status, null);

    public static Reply Json(Action<Utf8JsonWriter> write, int status = 200, string? allow = null)
    {
        var buffer = new PooledBuffer();
        using (var json = Wire.Json.Writer(buffer))
            write(json);
        return new Reply(status, buffer) { Allow = allow };
    }

    public static Reply Text(int status, string text, string contentType)
    {
        var buffer = new PooledBuffer();
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        return new Reply(status, buffer) { ContentType = contentType };
    }

    public static Reply Bytes(int status, ReadOnlySpan<byte> bytes, string contentType)
    {
        var buffer = new PooledBuffer();
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
        return new Reply(status, buffer) { ContentType = contentType };
    }

    public void Dispose() => buffer?.Dispose();
}
