using System.Text.Json;
using System.Text.Json.Serialization;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Writes and reads <c>run.json</c>: UTF-8, LF, two spaces, properties in declared order, nulls left out.</summary>
public static class RunJson
{
    /// <summary>How a run is written, for whoever describes the format.</summary>
    internal static JsonSerializerOptions SchemaOptions => RunJsonContext.Default.Options;

    /// <summary>The bytes of <c>run.json</c>, ending with a line feed.</summary>
    public static byte[] Write(Run run) => ReadableJson.Write(run, RunWritingContext.Default.Run);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not JSON, or not a run.</exception>
    public static Run Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RunJsonContext.Default.Run) ?? throw new JsonException("The document is null.");
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(KebabCaseEnumConverter<Severity>)],
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Run))]
internal sealed partial class RunJsonContext : JsonSerializerContext;

/// <summary>Writing alone needs no description of the properties, and making one takes longer than the writing.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Run))]
internal sealed partial class RunWritingContext : JsonSerializerContext;
