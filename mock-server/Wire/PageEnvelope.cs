using System.Text.Json;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>What an enveloped list says of the page besides its rows.</summary>
internal sealed record PageEnvelope(PageRequest Page, PageRows Place, string OrderBy)
{
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteNumber("totalResults", Place.TotalResults);
        json.WriteString("orderBy", OrderBy);
        json.WriteNumber("pageNo", Page.Number);
        json.WriteNumber("pageSize", Page.Size);
        json.WriteNumber("totalPages", Place.TotalPages);
        json.WriteBoolean("nextPage", Place.HasNext);
        if (Place.HasNext)
            json.WriteNumber("nextPageNo", Page.Number + 1);
        json.WriteNumber("previousPageNo", Page.Number - 1);
        json.WriteBoolean("descendingOrder", Page.Descending);
    }
}
