using System.Text.Json;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>An enveloped list: its default sort column, its other sort columns, and how one row is written.</summary>
/// <typeparam name="T">The rows. They come in ascending order of the default column.</typeparam>
internal sealed class Listing<T>(string defaultSort, Dictionary<string, Func<T, string?>> sortColumns)
{
    public Reply Page(Call call, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> writeRow)
    {
        if (PageRequest.Read(call, out var refusal) is not { } page)
            return refusal!;

        var orderBy = page.SortName ?? defaultSort;
        var column = sortColumns.GetValueOrDefault(orderBy);
        if (column is null && orderBy != defaultSort && orderBy != "id")
        {
            if (call.Fidelity.Is(FidelitySwitches.UnknownSortName, "refused"))
                return Errors.Field("sortName", $"cannot sort by '{orderBy}'");
            orderBy = defaultSort;
        }

        var totalPages = (int)Math.Ceiling(rows.Count / (double)page.Size);
        if (page.Number > Math.Max(totalPages, 1) && call.Fidelity.Is(FidelitySwitches.PageOutOfRange, "refused"))
            return Errors.Field("pageNo", $"there are only {totalPages} pages");

        if (column is not null)
            rows = [.. rows.OrderBy(column, StringComparer.Ordinal)];
        return Reply.Json(json => Write(json, rows, page, orderBy, totalPages, writeRow));
    }

    private static void Write(
        Utf8JsonWriter json, IReadOnlyList<T> rows, PageRequest page, string orderBy, int totalPages, Action<Utf8JsonWriter, T> writeRow)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        var first = (page.Number - 1L) * page.Size;
        var end = Math.Min(first + page.Size, rows.Count);
        for (var index = first; index < end; index++)
            writeRow(json, rows[(int)(page.Descending ? rows.Count - 1 - index : index)]);
        json.WriteEndArray();

        var hasNext = page.Number < totalPages;
        json.WriteNumber("totalResults", rows.Count);
        json.WriteString("orderBy", orderBy);
        json.WriteNumber("pageNo", page.Number);
        json.WriteNumber("pageSize", page.Size);
        json.WriteNumber("totalPages", totalPages);
        json.WriteBoolean("nextPage", hasNext);
        if (hasNext)
            json.WriteNumber("nextPageNo", page.Number + 1);
        json.WriteNumber("previousPageNo", page.Number - 1);
        json.WriteBoolean("descendingOrder", page.Descending);
        json.WriteEndObject();
    }
}
