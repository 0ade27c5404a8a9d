using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>Puts an answer on the wire, or breaks the wire.</summary>
internal static class ReplyWriter
{
    /// <summary>So many bytes go to the connection together.</summary>
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

        await WriteAsync(response.BodyWriter, reply);
    }

    private static async ValueTask WriteAsync(PipeWriter writer, Reply reply)
    {
        var waiting = 0;
        foreach (var part in reply.Pieces)
        {
            writer.Write(part.Span);
            waiting += part.Length;
            if (waiting < FlushedAt)
                continue;
            await writer.FlushAsync();
            waiting = 0;
        }

        await writer.FlushAsync();
    }
}
