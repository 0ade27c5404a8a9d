using System.Text.Json;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Responses as templates see them: objects as maps, arrays as lists, numbers as numbers.</summary>
internal static class ResponseBinding
{
    public static object? Value(JsonElement value) => JsonBindings.Value(value);

    /// <summary>The calls of a task by the names templates read them by, and the headers of the last one.</summary>
    public static Dictionary<string, object?> OfCalls(IEnumerable<(string Name, JsonElement Message, ResponseContent Content)> calls)
    {
        var bound = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, message, content) in calls)
        {
            bound[name] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["message"] = Value(message) };
            bound["headers"] = OfHeaders(content);
        }

        return bound;
    }

    public static Dictionary<string, object?> OfHeaders(ResponseContent response) =>
        response.Headers
            .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(header => header.Key, object? (header) => header.First().Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A record of an import: as <c>response</c> (vendor-documented), and its fields by their own names (seen in user imports).</summary>
    public static Dictionary<string, object?> OfRecord(JsonElement record)
    {
        var bound = record.ValueKind == JsonValueKind.Object ? new Dictionary<string, object?>(JsonBindings.Of(record), StringComparer.Ordinal) : [];
        bound["response"] = Value(record);
        return bound;
    }

    /// <summary>A structure as Java prints it: <c>[a, b]</c>, <c>[k:v]</c>.</summary>
    public static string JavaText(JsonElement value) =>
        PrintedValue.Evaluate(new Dictionary<string, object?>(StringComparer.Ordinal) { ["value"] = Value(value) }, Plain).Text ?? value.GetRawText();

    private static Template PrintedValue { get; } = Template.TryParse("${value}", out var template, out _) ? template : throw new InvalidOperationException();

    private static TemplateContext Plain { get; } = new() { Clock = TimeProvider.System };
}
