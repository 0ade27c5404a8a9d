using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>
/// An answer: status and, unless it is empty, a body. The body is in a buffer that the answer owns, or in parts that
/// others keep and nobody changes, so that a page of users is not copied before it goes to the wire.
/// </summary>
internal sealed class Reply : IDisposable
{
    private readonly IReadOnlyList<ReadOnlyMemory<byte>> parts;
    private readonly byte[]? whole;
    private PooledBuffer? buffer;

    private Reply(int status, PooledBuffer? buffer, IReadOnlyList<ReadOnlyMemory<byte>>? parts = null, byte[]? whole = null)
    {
        Status = status;
        this.buffer = buffer;
        this.parts = parts ?? [];
        IsWhole = parts is null || whole is not null;
        this.whole = whole;
        Length = whole?.Length ?? buffer?.Written.Length ?? this.parts.Sum(part => part.Length);
    }

    public int Status { get; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>The <c>Allow</c> header of a 405; null otherwise.</summary>
    public string? Allow { get; init; }

    /// <summary>How many bytes the body has.</summary>
    public int Length { get; }

    /// <summary>The parts of a body that others keep and nobody changes; null for a body that the answer owns.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Shared => parts.Count > 0 ? parts : null;

    /// <summary>Whether the body is in one piece already.</summary>
    public bool IsWhole { get; }

    /// <summary>The body in one piece; made so where it is not.</summary>
    public ReadOnlyMemory<byte> Body => whole ?? (buffer ??= Whole())?.Written ?? ReadOnlyMemory<byte>.Empty;

    public static Reply Empty(int status = 200) => new(status, null);

    public static Reply Json(Action<Utf8JsonWriter> write, int status = 200, string? allow = null)
    {
        var buffer = new PooledBuffer();
        using (var json = Wire.Json.Writer(buffer))
            write(json);
        return new Reply(status, buffer) { Allow = allow };
    }

    /// <param name="parts">The parts.</param>
    /// <param name="whole">The same in one piece, where it is at hand.</param>
    public static Reply Json(IReadOnlyList<ReadOnlyMemory<byte>> parts, byte[]? whole = null) => new(200, null, parts, whole);

    public static Reply Text(int status, string text, string contentType)
    {
        var buffer = new PooledBuffer();
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        return new Reply(status, buffer) { ContentType = contentType };
    }

    public static Reply Bytes(int status, ReadOnlySpan<byte> bytes, string contentType)
    {
        var buffer = new PooledBuffer(bytes.Length);
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
        return new Reply(status, buffer) { ContentType = contentType };
    }

    public void Dispose() => buffer?.Dispose();

    private PooledBuffer? Whole()
    {
        if (parts.Count == 0)
            return null;
        var whole = new PooledBuffer(Length);
        foreach (var part in parts)
            whole.Write(part.Span);
        return whole;
    }
}
