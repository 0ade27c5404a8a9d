using System.Text;
using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Lint;

/// <summary>What <c>lint</c> says of a pack; <c>--format json</c> prints it as it is.</summary>
internal sealed record LintResult
{
    /// <summary>Version of this format.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Version of the harness; by default this one's, which is looked up when it is printed.</summary>
    public string Harness
    {
        get => field ?? RunAssembly.HarnessVersion;
        init;
    }

    /// <summary>Name of the pack.</summary>
    public required string Pack { get; init; }

    /// <summary>The findings, by place and rule; known ones say why they are accepted.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Findings of rules that harness.json silences; each says why.</summary>
    public required IReadOnlyList<Finding> Silenced { get; init; }

    /// <summary>Known findings of the baseline that are not there any more.</summary>
    public required IReadOnlyList<StaleEntry> StaleEntries { get; init; }

    /// <summary>The findings nobody has accepted.</summary>
    [JsonIgnore]
    public IEnumerable<Finding> New => Findings.Where(finding => finding.Why is null);

    /// <summary>The result as one JSON document.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ReadableJson.Write(this, LintJsonContext.Default.LintResult));
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LintResult))]
internal sealed partial class LintJsonContext : JsonSerializerContext;
