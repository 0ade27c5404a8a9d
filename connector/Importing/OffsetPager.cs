using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Pages by offset: goes on while the offset is below the total; an empty page ends it (vendor-documented keys, inferred end).</summary>
internal sealed class OffsetPager(ImportContext context, OffsetPagination pagination, long? askedTotal) : Pager
{
    private long offset;

    public override CallRequest Next(CallRequest request)
    {
        var query = new List<(string, string)> { (pagination.OffsetParameter.Value, offset.ToString(CultureInfo.InvariantCulture)) };
        if (pagination is { SizeParameter: { } parameter, Size: { } size })
            query.Add((parameter.Value, size.Value.ToString(CultureInfo.InvariantCulture)));
        return request with { Adjustment = request.Adjustment with { Query = query } };
    }

    public override bool Advance(Page page, out Diagnostic? problem)
    {
        problem = null;
        var step = pagination.Size?.Value ?? page.Records.Count;
        offset += step;
        var total = askedTotal ?? (pagination.TotalCount is { } path ? TotalCount.Read(context, page, path) : null);
        if (page.Records.Count == 0)
            return step > 0 && offset < total && context.Switches.IsTurned(EicSwitchCatalogue.EmptyPage);
        return total is { } all ? offset < all : page.Records.Count >= step;
    }
}
