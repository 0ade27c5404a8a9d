using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>Puts an answer on the wire, or breaks the wire.</summary>
internal static class ReplyWriter
{
    /// <summary>So many bytes are gathered before they go to the connection's writer.</summary>
    private const int Gathered = 32 * 1024;

    /// <summary>So many bytes wait at most for the connection to take them.</summary>
    private const int FlushedAt = 256 * 1024;

    public static async Task WriteAsync(HttpContext context, Reply reply, FaultEffect? effect)
    {
        if (effect is AbortEffect or LostReplyEffect)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = reply.Status;
        if (reply.Allow is { } allow)
            response.Headers.Allow = allow;
        response.ContentLength = reply.Length;
        if (reply.Length == 0)
            return;

        response.ContentType = reply.ContentType;
        if (effect is TruncateEffect truncate)
        {
            var sent = Math.Clamp(truncate.Bytes ?? reply.Length / 2, 0, reply.Length - 1);
            await response.Body.WriteAsync(reply.Body[..sent]);
            await response.Body.FlushAsync();
            context.Abort();
            return;
        }

        if (reply is { IsWhole: false, Shared: { } pieces })
            await WriteAsync(response.BodyWriter, pieces);
        else
            await response.Body.WriteAsync(reply.Body);
    }

    /// <summary>
    /// Gathers the pieces in a small buffer that stays in the processor's cache: the connection's writer takes a few large
    /// pieces more quickly than many small ones.
    /// </summary>
    private static async ValueTask WriteAsync(PipeWriter writer, IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var gathered = ArrayPool<byte>.Shared.Rent(Gathered);
        try
        {
            var (length, waiting) = (0, 0);
            foreach (var piece in pieces)
            {
                if (length + piece.Length > gathered.Length)
                {
                    writer.Write(gathered.AsSpan(0, length));
                    waiting += length;
                    length = 0;
                }

                if (piece.Length > gathered.Length)
                {
                    writer.Write(piece.Span);
                    waiting += piece.Length;
                }
                else
                {
                    piece.Span.CopyTo(gathered.AsSpan(length));
                    length += piece.Length;
                }

                if (waiting < FlushedAt)
                    continue;
                await writer.FlushAsync();
                waiting = 0;
            }

            writer.Write(gathered.AsSpan(0, length));
            await writer.FlushAsync();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(gathered);
        }
    }
}
