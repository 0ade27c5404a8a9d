using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// Pages by number: goes on until pages times page size reach the total, or a page has fewer records than its size
/// (inferred from the keys).
/// </summary>
internal sealed class NumberedPager(ImportContext context, PagePagination pagination) : Pager
{
    private readonly int first = pagination.FirstNumber?.Value ?? 1;
    private int pages;

    public override CallRequest Next(CallRequest request)
    {
        var number = (first + pages).ToString(CultureInfo.InvariantCulture);
        var size = pagination.Size?.Value.ToString(CultureInfo.InvariantCulture);
        if (pagination.Location is not null)
        {
            return request with
            {
                Bindings = new Dictionary<string, object?>(request.Bindings, StringComparer.Ordinal)
                {
                    ["pageSizeParam"] = pagination.SizeParameter?.Value,
                    ["pageSize"] = size,
                    ["pageNumberParam"] = pagination.NumberParameter.Value,
                    ["firstPageNumber"] = number,
                },
            };
        }

        var query = new List<(string, string)> { (pagination.NumberParameter.Value, number) };
        if (pagination.SizeParameter is { } parameter && size is not null)
            query.Add((parameter.Value, size));
        return request with { Adjustment = request.Adjustment with { Query = query } };
    }

    public override bool Advance(Page page, out Diagnostic? problem)
    {
        problem = null;
        pages++;
        var records = pagination.RecordCount is { Value: not ("" or "objectList") } count
            ? TotalCount.Read(context, page, count) ?? page.Records.Count
            : page.Records.Count;
        if (records > 0 && pagination.Size is { } size && records < size.Value)
            return false;
        var isComplete = pagination.TotalCount is { } total && TotalCount.Read(context, page, total) is { } all
            ? (long)pages * (pagination.Size?.Value ?? records) >= all
            : records == 0;
        return !isComplete && (records > 0 || context.Switches.IsTurned(EicSwitchCatalogue.EmptyPage));
    }
}
