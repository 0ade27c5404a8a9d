using System.Text.Encodings.Web;
using System.Text.Json;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>
/// <c>events.ndjson</c>: a run as one JSON object a line, for whatever reads streams. First <c>run</c>, then each <c>case</c> before its
/// <c>step</c>s and <c>exchange</c>s, each <c>finding</c>, each <c>stale</c> entry, last <c>verdict</c>. Times are virtual.
/// </summary>
internal static class EventsReport
{
    public static byte[] Write(Run run)
    {
        var exchanges = run.Exchanges.ToDictionary(exchange => exchange.Id, StringComparer.Ordinal);
        using var stream = new MemoryStream();
        Line(stream, "run", json =>
        {
            Text(json, "harness", run.Harness);
            Text(json, "requirements", run.Requirements);
            json.WriteNumber("seed", run.Seed);
            json.WriteString("at", run.ClockStart);
            Text(json, "pack", run.Pack.Name);
        });
        foreach (var result in run.Cases)
        {
            Line(stream, "case", json => Case(json, result));
            foreach (var step in result.Steps) Line(stream, "step", json => Step(json, result, step));
            foreach (var id in result.Exchanges) Line(stream, "exchange", json => Exchange(json, exchanges[id]));
        }

        foreach (var finding in run.Findings) Line(stream, "finding", json => Finding(json, finding));
        foreach (var entry in run.StaleEntries)
        {
            Line(stream, "stale", json =>
            {
                Text(json, "entry", entry.Entry);
                Text(json, "message", entry.Message);
            });
        }

        Line(stream, "verdict", json =>
        {
            Text(json, "verdict", run.Verdict.Word());
            Text(json, "summary", run.Summary);
        });
        return stream.ToArray();
    }

    private static void Case(Utf8JsonWriter json, CaseResult result)
    {
        Text(json, "case", result.Id);
        Text(json, "operation", result.Operation);
        Text(json, "level", result.Level.Word());
        Text(json, "outcome", result.Outcome.Word());
        Text(json, "reason", result.Reason);
        Text(json, "message", result.Message);
        Place(json, result.Location);
    }

    private static void Step(Utf8JsonWriter json, CaseResult result, CaseStep step)
    {
        Text(json, "case", result.Id);
        json.WriteString("at", step.At);
        Text(json, "kind", step.Kind);
        json.WriteNumber("depth", step.Depth);
        Text(json, "title", step.Title);
        if (step.Diverged) json.WriteBoolean("diverged", true);
    }

    private static void Exchange(Utf8JsonWriter json, ExchangeRecord exchange)
    {
        Text(json, "exchange", exchange.Id);
        json.WriteString("at", exchange.At);
        Text(json, "purpose", exchange.Purpose);
        Text(json, "method", exchange.Method);
        Text(json, "url", exchange.Url);
        if (exchange.Status is { } status) json.WriteNumber("status", status);
        Text(json, "failure", exchange.Failure);
        Text(json, "verdict", exchange.Verdict);
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        Text(json, "rule", finding.Rule);
        Text(json, "severity", finding.Severity.Word());
        Text(json, "message", finding.Message);
        Text(json, "why", finding.Why);
        Place(json, finding.Location);
    }

    private static void Place(Utf8JsonWriter json, Place? place)
    {
        if (place is null) return;
        Text(json, "file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    private static void Line(MemoryStream stream, string kind, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("event", kind);
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
