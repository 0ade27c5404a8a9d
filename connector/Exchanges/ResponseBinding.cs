using System.Text.Json;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Responses as templates see them.</summary>
internal static class ResponseBinding
{
    public static object? Value(JsonElement e) => e.ValueKind switch {
        JsonValueKind.Object => e.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value)),
        JsonValueKind.Array => e.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => e.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => e.GetRawText() };

    public static Dictionary<string, object?> OfCalls(IEnumerable<(string Name, JsonElement Message, ResponseContent Content)> calls) {
        var d = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var c in calls) { d[c.Name] = new Dictionary<string, object?> { ["message"] = Value(c.Message) }; d["headers"] = OfHeaders(c.Content); }
        return d; }

    public static Dictionary<string, object?> OfHeaders(ResponseContent response) =>
        response.Headers.GroupBy(h => h.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, object? (g) => g.First().Value, StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, object?> OfRecord(JsonElement record) => new() { ["response"] = Value(record) };
    public static string JavaText(JsonElement v) => v.GetRawText();
    public static DateTimeOffset? ParseDate(string t, string f) => null;
}
