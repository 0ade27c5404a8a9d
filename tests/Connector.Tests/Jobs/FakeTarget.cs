using System.Net;
using System.Text;

namespace OpsRampHarness.Connector.Tests.Jobs;

/// <summary>A target that answers with what a test says, and keeps what it was asked.</summary>
internal sealed class FakeTarget : HttpMessageHandler
{
    private readonly List<(string Method, string Path, Func<SentRequest, HttpResponseMessage> Answer)> routes = [];

    public List<SentRequest> Requests { get; } = [];

    public FakeTarget On(string method, string path, Func<SentRequest, HttpResponseMessage> answer)
    {
        routes.Insert(0, (method, path, answer));
        return this;
    }

    public FakeTarget On(string method, string path, string json, HttpStatusCode status = HttpStatusCode.OK) =>
        On(method, path, _ => Json(json, status));

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new SentRequest(
            request.Method.Method,
            request.RequestUri!.OriginalString,
            request.RequestUri.PathAndQuery,
            request.Headers.NonValidated.TryGetValues("Authorization", out var token) ? token.ToString() : null,
            request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var type) == true ? type.ToString() : null,
            body);
        Requests.Add(sent);
        var route = routes.FirstOrDefault(route => route.Method == sent.Method && (route.Path == sent.Path || route.Path == sent.Path.Split('?')[0]));
        return route.Answer is null ? Json("""{"error":"no such route"}""", HttpStatusCode.NotFound) : route.Answer(sent);
    }
}
