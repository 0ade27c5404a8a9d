using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Reads JSON into Java's maps and lists.</summary>
internal static class JsonReader
{
    private const int DeepestNesting = 200;

    /// <summary>Reads a text as JsonSlurper does, or as Jackson does, which reads fractions as doubles.</summary>
    public static object? Read(string text, Invocation call, bool isSlurper)
    {
        if (isSlurper && text.Length == 0)
            throw call.Argument("There is no JSON in an empty text.", says: "Text must not be null or empty");
        call.Run.Budget.Build(text.Length * 8L);
        try
        {
            if (isSlurper && TryReadUnfinished(text.Trim(), out var unfinished))
                return unfinished;
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = DeepestNesting });
            // What stands behind the value is not looked at, by either of them.
            using var document = JsonDocument.ParseValue(ref reader);
            return Value(document.RootElement, isSlurper);
        }
        catch (JsonException problem)
        {
            throw call.Argument(
                $"The text is no JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}.",
                isSlurper ? "groovy.json.JsonException" : "com.fasterxml.jackson.core.JsonParseException");
        }
    }

    /// <summary>JsonSlurper does not mind an object or string that only starts.</summary>
    private static bool TryReadUnfinished(string text, out object? value)
    {
        value = text == "{" ? new JavaMap(JavaMap.Slurped) : text.Length > 1 && text[0] == '"' && text.AsSpan(1).IndexOfAny('"', '\\') < 0 ? text[1..] : null;
        return value is not null;
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
            isSlurper ? JavaMap.Slurped : JavaMap.Linked),
    };

    private static object Number(string text, bool isSlurper)
    {
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
            return isSlurper ? BigDecimal.Parse(text) : double.Parse(text, CultureInfo.InvariantCulture);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return small;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large : (object)BigInteger.Parse(text, CultureInfo.InvariantCulture);
    }
}
