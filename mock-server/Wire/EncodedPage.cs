namespace OpsRampHarness.MockServer.Wire;

/// <summary>A page whose rows were encoded before, each with a comma before it.</summary>
internal sealed class EncodedPage
{
    private static readonly byte[] Opening = "{\"results\":["u8.ToArray();

    private readonly PageEnvelope envelope;
    private readonly byte[][] rows;
    private readonly ReadOnlyMemory<byte>[] parts;
    private byte[]? whole;

    public EncodedPage(PageEnvelope envelope, byte[][] rows)
    {
        this.envelope = envelope;
        this.rows = rows;
        parts = new ReadOnlyMemory<byte>[rows.Length + 2];
        parts[0] = Opening;
        for (var index = 0; index < rows.Length; index++)
            parts[index + 1] = rows[index].AsMemory(index == 0 ? 1 : 0);
        parts[^1] = Json.Fragment("],"u8, envelope.WriteTo, "}"u8);
    }

    /// <summary>Whether it is this very page: none of its rows was encoded anew since.</summary>
    public bool Is(PageEnvelope other, int count, Func<int, byte[]> row)
    {
        if (rows.Length != count || other != envelope)
            return false;
        for (var index = 0; index < rows.Length; index++)
        {
            if (!ReferenceEquals(rows[index], row(index)))
                return false;
        }

        return true;
    }

    /// <summary>The page as it is answered for the first time: in parts, which need not be copied.</summary>
    public Reply First() => Reply.Json(parts);

    /// <summary>The page as it is answered again: in one piece, which goes to the wire at once.</summary>
    public Reply Again() => Reply.Json(parts, whole ??= Joined());

    private byte[] Joined()
    {
        var joined = new byte[parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.Span.CopyTo(joined.AsSpan(at));
            at += part.Length;
        }

        return joined;
    }
}
