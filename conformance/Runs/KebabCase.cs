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
public sealed class KebabCaseEnumConverter<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
