namespace OpsRampHarness.Connector.Definitions;

/// <summary>Pages are numbered.</summary>
/// <param name="SizeParameter">The parameter that carries the page size; null: not sent.</param>
/// <param name="Size">The page size.</param>
/// <param name="NumberParameter">The parameter that carries the page number.</param>
/// <param name="FirstNumber">The number of the first page.</param>
/// <param name="RecordCount">Where a page says how many records it has; <c>objectList</c> counts them.</param>
/// <param name="TotalCount">Where a page says how many records there are.</param>
/// <param name="Location">
/// For PageWithHttpParamsAndHeaders, where the numbers are put (<c>httpParams</c>, or headers by name); null: into the query.
/// </param>
public sealed record PagePagination(
    Setting<string>? SizeParameter,
    Setting<int>? Size,
    Setting<string> NumberParameter,
    Setting<int>? FirstNumber,
    Setting<string>? RecordCount,
    Setting<string>? TotalCount,
    Setting<string>? Location) : PaginationDefinition
{
    internal static PaginationDefinition? ReadPage(ObjectReader reader, Setting<string>? location) =>
        reader.Text("pageNumberParam") is { } number
            ? new PagePagination(
                reader.Text("pageSizeParam"), reader.Integer("pageSize"), number, reader.Integer("firstPageNumber"),
                reader.Text("pageRecordCount"), reader.Text("totalCountPath"), location)
            : Missing(reader, "pageNumberParam");
}
