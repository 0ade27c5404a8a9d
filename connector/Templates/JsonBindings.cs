using System.Globalization;
using System.Numerics;
using System.Text.Json;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates;

/// <summary>JSON as templates see it: objects as maps, arrays as lists, whole numbers as Integer, Long or BigInteger, others as BigDecimal.</summary>
public static class JsonBindings
{
    /// <summary>The members of an object by their names.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="InvalidOperationException">The JSON is no object.</exception>
    public static IReadOnlyDictionary<string, object?> Of(JsonElement json) => Members(json);

    /// <summary>Any JSON value.</summary>
    public static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Members(json),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> Members(JsonElement json)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
            members[member.Name] = Value(member.Value);
        return members;
    }

    private static object Number(string text)
    {
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
            return BigDecimal.TryParse(text, out var number) ? number : double.Parse(text, CultureInfo.InvariantCulture);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return small;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large : (object)BigInteger.Parse(text, CultureInfo.InvariantCulture);
    }
}
