using System.Text.Encodings.Web;
using System.Text.Json;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Writes <c>baseline.json</c> from what a run found: UTF-8, LF, sorted like the run.</summary>
public static class BaselineWriter
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the baseline of a pack is to be: everything that is wrong now, and nothing else.</summary>
    /// <param name="run">What was found, judged with the baseline as it was: entries that are still true keep their reason.</param>
    /// <param name="why">The reason of new entries.</param>
    public static Baseline Updated(Run run, string why) => new(
        [
            .. run.Cases
                .Where(result => result is { Outcome: Outcome.Failed or Outcome.KnownFailure, Reason: not null })
                .Select(result => new KnownFailure(result.Check, result.Variant.Length == 0 ? null : result.Variant, result.Reason!, result.Why ?? why)),
        ],
        [
            .. run.Findings
                .Where(finding => finding.Severity != Severity.Note)
                .Select(finding => new KnownFinding(finding.Rule, finding.Location?.File, finding.Location?.Pointer, finding.Why ?? why))
                .Distinct(),
        ]);

    /// <summary>The text of the file.</summary>
    public static byte[] Write(Baseline baseline)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteStartArray("failures");
            foreach (var entry in baseline.Failures)
                WriteEntry(json, ("check", entry.Check), ("variant", entry.Variant), ("reason", entry.Reason), ("why", entry.Why));
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var entry in baseline.Findings)
                WriteEntry(json, ("rule", entry.Rule), ("file", entry.File), ("pointer", entry.Pointer), ("why", entry.Why));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            if (value is not null) json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
