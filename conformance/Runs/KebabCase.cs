using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>The one spelling of enumerated words in files and on screens: <c>KnownFailure</c> is <c>known-failure</c>.</summary>
public static class KebabCase
{
    /// <summary>The word a reader sees for <paramref name="value"/>.</summary>
    public static string Word<T>(this T value) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <summary>Writes and reads enumerations as kebab-case words; numbers are not accepted.</summary>
public sealed class KebabCaseEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } word)
        {
            foreach (var value in Enum.GetValues<T>())
            {
                if (string.Equals(value.Word(), word, StringComparison.OrdinalIgnoreCase)) return value;
            }
        }

        throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Word());
}
