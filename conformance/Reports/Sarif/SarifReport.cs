using System.Text.Json;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Sarif;

/// <summary>
/// Writes SARIF 2.1.0 (OASIS standard), the format code scanning services and editors read. Known and silenced results are in it, suppressed with
/// their reason, so that a service closes them instead of forgetting them.
/// </summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>The document, UTF-8, ending with a line feed.</summary>
    /// <param name="version">Version of the harness.</param>
    /// <param name="rules">The rules and checks; those without a result may be left out.</param>
    /// <param name="results">What was found. A result of a rule that is not described is written without its description.</param>
    /// <param name="folder">What leads from the repository's root to the pack's files; null for nothing.</param>
    public static byte[] Write(string version, IEnumerable<SarifRule> rules, IReadOnlyList<SarifResult> results, string? folder)
    {
        var used = results.Select(result => result.Rule).ToHashSet(StringComparer.Ordinal);
        var described = rules.Where(rule => used.Contains(rule.Id)).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var indexes = described.Select((rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ReadableJson.Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "OpsRamp Harness");
            json.WriteString("version", version);
            json.WriteStartArray("rules");
            foreach (var rule in described)
                rule.Write(json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var result in results)
                result.Write(json, indexes.TryGetValue(result.Rule, out var index) ? index : null, folder);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
