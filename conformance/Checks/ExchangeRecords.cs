using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Turns exchanges of the connector into what a run keeps of them.</summary>
internal static class ExchangeRecords
{
    public static ExchangeRecord Of(Pack pack, Exchange exchange) => new()
    {
        Purpose = exchange.Purpose.Word(),
        Attribute = exchange.Attribute,
        Call = exchange.Call,
        Method = exchange.Request?.Method.Text ?? "",
        Url = exchange.Request?.Url.Text ?? "",
        RequestHeaders = [.. (exchange.Request?.Headers ?? []).Select(header => new HeaderLine(header.Name, header.Value.Text))],
        RequestBody = Body.Of(exchange.Request?.Body?.Text),
        Status = exchange.Response?.Status,
        ResponseHeaders = [.. (exchange.Response?.Headers ?? []).Select(header => new HeaderLine(header.Name, header.Value))],
        ResponseBody = ResponseBody(exchange.Response),
        Failure = exchange.Problem?.Message,
        Verdict = exchange.Verdict.Succeeded ? "success" : exchange.Verdict.Rule == "authentication" ? "refresh" : "failure",
        Rule = exchange.Verdict.Rule,
        NearestRoute = Nearest(exchange),
        At = exchange.SentAt,
        Provenance = [.. Parts(exchange.Request).SelectMany(part => part.Text.Holes.Select(hole => Provenance(pack, part.Name, hole)))],
    };

    private static Body? ResponseBody(ResponseRecord? response) => response switch
    {
        null or { BodyLength: 0 } => null,
        { BodyLength: <= Body.Limit } => Body.Of(response.Body),
        _ => new Body(Head(response.Body), (int)response.BodyLength, response.BodySha256),
    };

    private static string Head(string text) => text.Length <= Body.HeadLength ? text : Shortened.Beginning(text, Body.HeadLength);

    private static string? Nearest(Exchange exchange)
    {
        if (exchange is not { Response.Status: 404 or 405, Request: { } request }) return null;
        var nearest = NearestRoute.Find(request.Method.Text, ExchangeWords.PathOf(request.Url.Text));
        return $"{nearest.Method} {nearest.Template} ({nearest.Difference})";
    }

    private static IEnumerable<(string Name, RenderedText Text)> Parts(RenderedRequest? request)
    {
        if (request is null) yield break;
        yield return ("method", request.Method);
        yield return ("url", request.Url);
        foreach (var header in request.Headers) yield return ($"header:{header.Name}", header.Value);
        if (request.Body is { } body) yield return ("body", body);
    }

    private static Provenance Provenance(Pack pack, string part, RenderedHole hole) => new(
        part,
        hole.Start,
        hole.Length,
        hole.Source,
        [.. hole.Reads.Select(read => new BindingRead(read.Path, read.Value))],
        PackPlaces.ToPlace(pack, hole.Location));
}
