using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>The answer of an operation as a fault leaves it. What a fault does to the connection is done when the answer is written.</summary>
internal static class FaultedReply
{
    public static Reply Of(Firing? fault, Func<Reply> serve)
    {
        switch (fault?.Rule.Effect)
        {
            case StatusEffect { Body: null } status:
                return Reply.Empty(status.Status);
            case StatusEffect status:
                return Reply.Text(status.Status, status.Body, status.ContentType);
            case AbortEffect:
                return Reply.Empty();
            case EmptyBodyEffect:
                using (var reply = serve())
                    return Reply.Empty(reply.Status);
            case GarbageEffect garbage:
                using (var reply = serve())
                    return Garbage(reply, garbage.Bytes, fault.Seed);
            case ContentTypeEffect type:
                using (var reply = serve())
                {
                    return type.Body is null
                        ? Reply.Bytes(reply.Status, reply.Body.Span, type.ContentType)
                        : Reply.Text(reply.Status, type.Body, type.ContentType);
                }

            default:
                return serve();
        }
    }

    private static Reply Garbage(Reply reply, int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return Reply.Bytes(reply.Status, bytes, reply.ContentType);
    }
}
