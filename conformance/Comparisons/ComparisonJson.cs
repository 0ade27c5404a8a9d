using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>Writes <c>compare.json</c>, in the manner of <c>run.json</c>.</summary>
public static class ComparisonJson
{
    /// <summary>The bytes of <c>compare.json</c>, ending with a line feed.</summary>
    public static byte[] Write(PackComparison comparison) => ReadableJson.Write(comparison, ComparisonJsonContext.Default.PackComparison);
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PackComparison))]
internal sealed partial class ComparisonJsonContext : JsonSerializerContext;
