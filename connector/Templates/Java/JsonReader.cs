using System.Globalization;
using System.Numerics;
using System.Text.Json;
using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Reads JSON into Java's maps and lists.</summary>
internal static class JsonReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 200 };

    /// <summary>Reads a text as JsonSlurper does, or as Jackson does, which reads fractions as doubles.</summary>
    public static object? Read(string text, Invocation call, bool isSlurper)
    {
        if (isSlurper && text.Length == 0)
            throw call.Argument("There is no JSON in an empty text.", says: "Text must not be null or empty");
        call.Run.Budget.Build(text.Length * 8L);
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Value(document.RootElement, isSlurper);
        }
        catch (JsonException problem)
        {
            throw call.Argument(
                $"The text is no JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}.",
                isSlurper ? "groovy.json.JsonException" : "com.fasterxml.jackson.core.JsonParseException");
        }
    }

    private static object? Value(JsonElement element, bool isSlurper) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        JsonValueKind.Number => Number(element.GetRawText(), isSlurper),
        JsonValueKind.Array => new JavaList(element.EnumerateArray().Select(item => Value(item, isSlurper))),
        _ => JavaMap.Of(
            element.EnumerateObject().Select(member => KeyValuePair.Create<object?, object?>(member.Name, Value(member.Value, isSlurper))),
            isSlurper ? "groovy.json.internal.LazyMap" : JavaMap.Linked),
    };

    private static object Number(string text, bool isSlurper)
    {
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
            return isSlurper ? BigDecimal.Parse(text) : double.Parse(text, CultureInfo.InvariantCulture);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return small;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large : BigInteger.Parse(text, CultureInfo.InvariantCulture);
    }
}
