using System.Text.Json;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>An enveloped list: its default sort column, its other sort columns, and how one row is written.</summary>
/// <typeparam name="T">The rows. They come in ascending order of the default column.</typeparam>
internal sealed class Listing<T>(string defaultSort, Dictionary<string, Func<T, string?>> sortColumns)
{
    /// <summary>A page whose rows are written anew.</summary>
    public Reply Page(Call call, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> writeRow) =>
        Page(call, rows, view => Reply.Json(json => Write(json, view, writeRow)));

    /// <summary>A page whose rows were encoded before, each with a comma before it.</summary>
    public Reply Page(Call call, IReadOnlyList<T> rows, Func<T, byte[]> encoded) =>
        Page(call, rows, view => call.Tenant.RecentPages.Answer(view.Envelope, view.Count, index => encoded(view.Row(index))));

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
        return reply(new View(rows, new PageEnvelope(page, place, orderBy)));
    }

    private static void Write(Utf8JsonWriter json, View view, Action<Utf8JsonWriter, T> writeRow)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        for (var index = 0; index < view.Count; index++)
            writeRow(json, view.Row(index));
        json.WriteEndArray();
        view.Envelope.WriteTo(json);
        json.WriteEndObject();
    }

    /// <summary>The rows of a list, and which of them stand on the page.</summary>
    private sealed record View(IReadOnlyList<T> Rows, PageEnvelope Envelope)
    {
        private readonly int first = (int)Math.Min(Envelope.Place.First, Rows.Count);

        /// <summary>How many rows the page has.</summary>
        public int Count => (int)Math.Max(0, Envelope.Place.End - Envelope.Place.First);

        /// <summary>A row of the page.</summary>
        public T Row(int index) => Rows[Envelope.Page.Descending ? Rows.Count - 1 - first - index : first + index];
    }
}
