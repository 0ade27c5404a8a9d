using System.Text;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>
/// The exchanges of a run in the order of sending. Bodies are kept up to a budget, so that an import of a million accounts
/// does not keep every page.
/// </summary>
public sealed class ExchangeLog
{
    private const int BodyLimit = 1024 * 1024;
    private const int Budget = 8 * 1024 * 1024;

    /// <summary>What stands in the place of a body that was not kept.</summary>
    internal const string NotKept = "(not kept)";

    private readonly List<Exchange> exchanges = [];
    private int kept;

    /// <summary>All exchanges.</summary>
    public IReadOnlyList<Exchange> All => exchanges;

    /// <summary>Whether a body would still be kept; else there is no need to redact it.</summary>
    internal bool HasRoom { get; private set; } = true;

    internal int NextNumber => exchanges.Count + 1;

    internal void Add(Exchange exchange)
    {
        var bodies = (exchange.Request?.Body?.Text.Length ?? 0) + (exchange.Response?.Body.Length ?? 0);
        if (!HasRoom || kept + bodies > Budget)
        {
            HasRoom = false;
            exchange = exchange with
            {
                Request = exchange.Request is { Body: not null } request ? request with { Body = RenderedText.Own(NotKept) } : exchange.Request,
                Response = exchange.Response is null ? null : exchange.Response with { Body = NotKept },
            };
        }
        else
        {
            kept += bodies;
        }

        exchanges.Add(exchange);
    }

    internal void Replace(Exchange exchange) => exchanges[exchange.Number - 1] = exchange;

    /// <summary>Notes rows that the answer of an exchange changed.</summary>
    internal void Attribute(int number, ChangedRows rows) => Replace(exchanges[number - 1] with { Rows = [.. exchanges[number - 1].Rows, rows] });

    /// <summary>As much of a body as is recorded; a letter that the cut divides is left out.</summary>
    internal static string Head(ReadOnlySpan<byte> body)
    {
        var length = Math.Min(body.Length, BodyLimit);
        while (length < body.Length && length > 0 && (body[length] & 0b1100_0000) == 0b1000_0000)
            length--;
        return Encoding.UTF8.GetString(body[..length]);
    }
}
