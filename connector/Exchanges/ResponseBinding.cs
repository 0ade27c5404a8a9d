using System.Text.Json;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Responses as templates see them: objects as maps, arrays as lists, numbers as numbers.</summary>
internal static class ResponseBinding
{
    public static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Members(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

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
        var bound = record.ValueKind == JsonValueKind.Object ? Members(record) : [];
        bound["response"] = Value(record);
        return bound;
    }

    /// <summary>A structure as Java prints it: <c>[a, b]</c>, <c>[k:v]</c>.</summary>
    public static string JavaText(JsonElement value) =>
        PrintedValue.Evaluate(new Dictionary<string, object?>(StringComparer.Ordinal) { ["value"] = Value(value) }, Plain).Text ?? value.GetRawText();

    private static Template PrintedValue { get; } = Template.TryParse("${value}", out var template, out _) ? template : throw new InvalidOperationException();

    private static TemplateContext Plain { get; } = new() { Clock = TimeProvider.System };

    private static Dictionary<string, object?> Members(JsonElement value)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
            members[member.Name] = Value(member.Value);
        return members;
    }

    /// <summary>A whole number as Java's parser makes it, Integer or Long; any other as a decimal, or as written when that cannot hold it.</summary>
    private static object Number(JsonElement value)
    {
        if (value.TryGetInt32(out var small))
            return small;
        if (value.TryGetInt64(out var large))
            return large;
        return value.TryGetDecimal(out var number) ? number : value.GetRawText();
    }
}
