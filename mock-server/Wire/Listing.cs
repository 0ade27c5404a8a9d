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

        var place = PageRows.Of(page, rows.Count, call.Fault);
        if (page.Number > Math.Max(place.TotalPages, 1) && call.Fidelity.Is(FidelitySwitches.PageOutOfRange, "refused"))
            return Errors.Field("pageNo", $"there are only {place.TotalPages} pages");

        if (column is not null)
            rows = [.. rows.OrderBy(column, StringComparer.Ordinal)];
        return Reply.Json(json => Write(json, rows, page, place, orderBy, writeRow));
    }

    private static void Write(
        Utf8JsonWriter json, IReadOnlyList<T> rows, PageRequest page, PageRows place, string orderBy, Action<Utf8JsonWriter, T> writeRow)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        for (var index = place.First; index < place.End; index++)
            writeRow(json, rows[(int)(page.Descending ? rows.Count - 1 - index : index)]);
        json.WriteEndArray();

        json.WriteNumber("totalResults", place.TotalResults);
        json.WriteString("orderBy", orderBy);
        json.WriteNumber("pageNo", page.Number);
        json.WriteNumber("pageSize", page.Size);
        json.WriteNumber("totalPages", place.TotalPages);
        json.WriteBoolean("nextPage", place.HasNext);
        if (place.HasNext)
            json.WriteNumber("nextPageNo", page.Number + 1);
        json.WriteNumber("previousPageNo", page.Number - 1);
        json.WriteBoolean("descendingOrder", page.Descending);
        json.WriteEndObject();
    }
}
