using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Knows how the next page of a call is asked for.</summary>
internal abstract class Pager
{
    /// <summary>What identifies the next page, when it can repeat; null otherwise.</summary>
    public virtual string? NextAddress => null;

    public static async Task<Pager> ForAsync(ImportContext context, PagedCall call, CancellationToken cancellation) => call.Pagination switch
    {
        NextUrlPagination next => new NextUrlPager(context, next),
        PagePagination page => new NumberedPager(context, page),
        OffsetPagination offset => new OffsetPager(context, offset, await TotalCount.AskAsync(context, call, offset, cancellation)),
        _ => new SinglePager(),
    };

    /// <summary>The request for the page that is next.</summary>
    public abstract CallRequest Next(CallRequest request);

    /// <summary>Moves on; false when there is no further page, or when that cannot be found out, with why.</summary>
    public abstract bool Advance(Page page, out Diagnostic? problem);
}
