using System.Text.Json;
using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks.Security;

/// <summary>What a request is made of apart from the values in it: a value must not be able to change it.</summary>
internal static class RequestShape
{
    /// <summary>The first way in which the shape of one request differs from another's; null when it does not.</summary>
    public static (string Part, string Usual, string Now)? Compare(RenderedRequest usual, RenderedRequest now)
    {
        foreach (var (part, read) in Parts)
        {
            var (one, other) = (read(usual), read(now));
            if (one != other) return (part, one, other);
        }

        return null;
    }

    private static IReadOnlyList<(string Part, Func<RenderedRequest, string> Read)> Parts { get; } =
    [
        ("the method", request => request.Method.Text),
        ("the host", request => Split(request.Url.Text).Host),
        ("the path", request => Split(request.Url.Text).Path),
        ("the query", request => Split(request.Url.Text).Query),
        ("the headers", request => string.Join(' ', request.Headers.Select(header => $"{header.Name}{Breaks(header.Value.Text)}"))),
        ("the body", request => request.Body is { } body ? Body(body.Text) : "none"),
    ];

    /// <summary>Host, number of path segments, and names of query parameters.</summary>
    private static (string Host, string Path, string Query) Split(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#') is var found and >= 0 ? start + found : url.Length;
        var rest = url[end..];
        var fragment = rest.IndexOf('#', StringComparison.Ordinal);
        var target = fragment < 0 ? rest : rest[..fragment];
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var segments = path.Split('/');
        return (
            url[..end],
            FormattableString.Invariant($"{segments.Length - 1} segments{(segments.Any(segment => segment is "." or "..") ? " with dots" : "")}{(fragment < 0 ? "" : " and a fragment")}"),
            query < 0 ? "none" : string.Join(' ', target[(query + 1)..].Split('&').Select(pair => pair.Split('=')[0])));
    }

    private static string Breaks(string value) => value.AsSpan().IndexOfAny('\r', '\n') < 0 ? "" : " (several lines)";

    private static string Body(string text)
    {
        if (!BodyText.IsJson(text)) return "no JSON";
        using var document = JsonDocument.Parse(text);
        return Shape(document.RootElement);
    }

    /// <summary>Names and nesting; a text and a null are the same, for whether somebody has a value is no matter of shape.</summary>
    private static string Shape(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Select(member => $"{member.Name}:{Shape(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Shape))}]",
        JsonValueKind.String or JsonValueKind.Null => "text",
        _ => value.ValueKind.ToString(),
    };
}
