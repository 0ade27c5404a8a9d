using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>Puts an answer on the wire, or breaks the wire.</summary>
internal static class ReplyWriter
{
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
        response.ContentLength = reply.Body.Length;
        if (reply.Body.IsEmpty)
            return;

        response.ContentType = reply.ContentType;
        if (effect is TruncateEffect truncate)
        {
            var sent = Math.Clamp(truncate.Bytes ?? reply.Body.Length / 2, 0, reply.Body.Length - 1);
            await response.Body.WriteAsync(reply.Body[..sent]);
            await response.Body.FlushAsync();
            context.Abort();
            return;
        }

        await response.Body.WriteAsync(reply.Body);
    }
}
