using System.Text.Json;

namespace OpsRampHarness.Conformance.Checks.Diagnosis;

/// <summary>Looks at a rendered body as a JSON parser would.</summary>
internal static class BodyText
{
    /// <summary>Whether the text is one JSON value.</summary>
    public static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether a value cannot stand between the quotes of a JSON string as it is.</summary>
    public static bool BreaksString(string value) =>
        value.Any(character => character is '"' or '\\' || char.IsControl(character));

    /// <summary>Whether the character at an offset stands between the quotes of a JSON string.</summary>
    public static bool IsInsideString(string body, int offset)
    {
        var inside = false;
        for (var index = 0; index < offset; index++)
        {
            if (inside && body[index] == '\\') index++;
            else if (body[index] == '"') inside = !inside;
        }

        return inside;
    }
}
