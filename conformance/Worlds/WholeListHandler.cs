using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// Answers every list with all its rows at once. It stands in front of the mock only while a world is prepared, so that
/// "EIC knows everything" does not depend on whether the pack can page.
/// </summary>
internal sealed class WholeListHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int PageSize = 1000;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get || request.RequestUri is not { } raw)
            return await base.SendAsync(request, cancellationToken);
        var address = new Uri(raw.OriginalString);

        var rows = new JsonArray();
        for (var page = 1; ; page++)
        {
            var response = await base.SendAsync(Copy(request, Page(address, page)), cancellationToken);
            if (!response.IsSuccessStatusCode) return response;
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (JsonNode.Parse(text) is not JsonObject envelope || envelope["results"] is not JsonArray results)
            {
                response.Content = Content(text);
                return response;
            }

            foreach (var row in results) rows.Add(row?.DeepClone());
            if (envelope["nextPage"]?.GetValue<bool>() == true) continue;
            return Whole(envelope, AskedPage(address) is > 1 and var later ? later : 1, rows);
        }
    }

    private static HttpResponseMessage Whole(JsonObject envelope, int page, JsonArray rows)
    {
        envelope["results"] = page > 1 ? new JsonArray() : rows;
        envelope["totalPages"] = 1;
        envelope["pageSize"] = rows.Count;
        envelope["pageNo"] = page;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = Content(envelope.ToJsonString()) };
    }

    private static StringContent Content(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private static int AskedPage(Uri address) =>
        int.TryParse(HttpUtility.ParseQueryString(address.Query)["pageNo"], out var page) ? page : 1;

    private static Uri Page(Uri address, int page)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        query["pageNo"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        query["pageSize"] = PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new UriBuilder(address) { Query = query.ToString() }.Uri;
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, Uri address)
    {
        var copy = new HttpRequestMessage(request.Method, address);
        foreach (var (name, values) in request.Headers) copy.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }
}
