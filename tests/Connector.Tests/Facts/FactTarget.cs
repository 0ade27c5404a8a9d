using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Jobs;

namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>
/// A target written down as JSON: for each <c>METHOD /path</c> an answer, or a list of them that is used up one by one. An
/// answer has <c>status</c>, <c>headers</c>, <c>body</c> or <c>text</c>, <c>delay</c> in seconds, <c>breaks</c>, and
/// <c>needs</c> (headers without which the answer is 401).
/// </summary>
internal sealed class FactTarget(JsonObject routes, VirtualClock clock) : HttpMessageHandler
{
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    public List<FactRequest> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var url = request.RequestUri!.OriginalString;
        var path = url[url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        Requests.Add(new FactRequest($"{request.Method.Method} {path}", headers, body));
        return Answer(Found(request.Method.Method, path), headers);
    }

    private JsonObject Found(string method, string path)
    {
        var name = $"{method} {path}";
        if (!routes.ContainsKey(name))
            name = name.Split('?')[0];
        var number = used[name] = used.GetValueOrDefault(name) + 1;
        return routes[name] switch
        {
            JsonArray several => (JsonObject)several[Math.Min(number, several.Count) - 1]!,
            JsonObject one => one,
            _ => new JsonObject { ["status"] = 404, ["body"] = new JsonObject { ["error"] = "no such route" } },
        };
    }

    private HttpResponseMessage Answer(JsonObject answer, Dictionary<string, string> headers)
    {
        clock.Advance(TimeSpan.FromSeconds(answer["delay"]?.GetValue<double>() ?? 0));
        if (answer["breaks"] is not null)
            throw new HttpRequestException("reset by peer");
        if (answer["needs"] is JsonObject needs && needs.Any(need => headers.GetValueOrDefault(need.Key) != need.Value!.GetValue<string>()))
            answer = new JsonObject { ["status"] = 401, ["body"] = new JsonObject { ["error"] = "invalid_token" } };

        var message = new HttpResponseMessage((HttpStatusCode)(answer["status"]?.GetValue<int>() ?? 200))
        {
            Content = new StringContent(answer["text"]?.GetValue<string>() ?? answer["body"]?.ToJsonString() ?? "", Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in answer["headers"] as JsonObject ?? [])
            message.Headers.TryAddWithoutValidation(name, value!.GetValue<string>());
        return message;
    }
}

/// <summary>A request as the target saw it.</summary>
internal sealed record FactRequest(string Line, IReadOnlyDictionary<string, string> Headers, string Body);
