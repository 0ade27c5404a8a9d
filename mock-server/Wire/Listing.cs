using System.Text.Json;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>An enveloped list: its default sort column, its other sort columns, and how one row is written.</summary>
/// <typeparam name="T">The rows. They come in ascending order of the default column.</typeparam>
internal sealed class Listing<T>(string defaultSort, Dictionary<string, Func<T, string?>> sortColumns)
{
    private static readonly byte[] Opening = "{\"results\":["u8.ToArray();

    /// <summary>A page whose rows are written anew.</summary>
    public Reply Page(Call call, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> writeRow) =>
        Page(call, rows, view => Reply.Json(json => Write(json, view, writeRow)));

    /// <summary>A page whose rows were encoded before, each with a comma before it.</summary>
    public Reply Page(Call call, IReadOnlyList<T> rows, Func<T, ReadOnlyMemory<byte>> encoded) =>
        Page(call, rows, view => Reply.Json(Parts(view, encoded)));

    private Reply Page(Call call, IReadOnlyList<T> rows, Func<View, Reply> reply)
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
        return reply(new View(rows, page, place, orderBy));
    }

    private static void Write(Utf8JsonWriter json, View view, Action<Utf8JsonWriter, T> writeRow)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        for (var index = view.Place.First; index < view.Place.End; index++)
            writeRow(json, view.Row(index));
        json.WriteEndArray();
        WriteEnvelope(json, view);
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte>[] Parts(View view, Func<T, ReadOnlyMemory<byte>> encoded)
    {
        var first = view.Place.First;
        var parts = new ReadOnlyMemory<byte>[Math.Max(0, view.Place.End - first) + 2];
        parts[0] = Opening;
        for (var index = first; index < view.Place.End; index++)
            parts[index - first + 1] = encoded(view.Row(index))[(index == first ? 1 : 0)..];
        parts[^1] = Json.Fragment("],"u8, json => WriteEnvelope(json, view), "}"u8);
        return parts;
    }

    private static void WriteEnvelope(Utf8JsonWriter json, View view)
    {
        var (_, page, place, orderBy) = view;
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
    }

    /// <summary>The rows in their order, and which of them stand on the page.</summary>
    private sealed record View(IReadOnlyList<T> Rows, PageRequest Page, PageRows Place, string OrderBy)
    {
        public T Row(long index) => Rows[(int)(Page.Descending ? Rows.Count - 1 - index : index)];
    }
}
