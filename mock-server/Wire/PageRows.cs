using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>Which rows stand on a page, and what the envelope says of it; a fault may have both wrong.</summary>
internal readonly record struct PageRows(long First, long End, int TotalResults, int TotalPages, bool HasNext)
{
    public static PageRows Of(PageRequest page, int rows, Firing? fault)
    {
        var defect = fault?.PagingDefect;
        var stride = defect switch
        {
            PagingDefect.Skip => page.Size + 1,
            PagingDefect.Overlap => Math.Max(1, page.Size - 1),
            _ => page.Size,
        };
        var totalPages = (int)Math.Ceiling(rows / (double)stride);
        var number = defect switch
        {
            PagingDefect.Repeat => Math.Max(1, page.Number - 1),
            PagingDefect.Endless => Math.Clamp(page.Number, 1, Math.Max(1, totalPages)),
            _ => page.Number,
        };
        var first = (number - 1L) * stride;
        return new PageRows(
            first,
            Math.Min(first + page.Size, rows),
            defect is PagingDefect.DriftingTotal ? rows + fault!.Number - 1 : rows,
            totalPages,
            defect is PagingDefect.Endless || page.Number < totalPages);
    }
}
