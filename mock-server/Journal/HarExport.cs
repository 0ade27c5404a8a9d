using System.Text.Json;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Journal;

/// <summary>Exchanges in the HTTP Archive format 1.2. Times are those of the workspace's clock; none is measured.</summary>
public static class HarExport
{
    /// <summary>Writes an archive.</summary>
    /// <param name="entries">The exchanges.</param>
    /// <param name="baseAddress">Where the server is, such as <c>http://localhost:8080</c>.</param>
    public static byte[] Write(IEnumerable<JournalEntry> entries, string baseAddress) => Json.Fragment(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("log");
        json.WriteString("version", "1.2");
        json.WriteStartObject("creator");
        json.WriteString("name", "opsramp-harness");
        json.WriteString("version", typeof(HarExport).Assembly.GetName().Version?.ToString(3));
        json.WriteEndObject();
        json.WriteStartArray("entries");
        foreach (var entry in entries)
            WriteEntry(json, entry, baseAddress.TrimEnd('/'));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteEntry(Utf8JsonWriter json, JournalEntry entry, string baseAddress)
    {
        json.WriteStartObject();
        json.WriteString("startedDateTime", entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("time", 0);

        json.WriteStartObject("request");
        json.WriteString("method", entry.Method);
        json.WriteString("url", baseAddress + entry.Target);
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteHeaders(json, entry.RequestHeaders);
        json.WriteStartArray("queryString");
        json.WriteEndArray();
        json.WriteStartArray("cookies");
        json.WriteEndArray();
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", entry.RequestLength);
        if (entry.RequestBody.Length > 0)
        {
            json.WriteStartObject("postData");
            json.WriteString("mimeType", entry.ContentType ?? string.Empty);
            json.WriteString("text", entry.RequestBody);
            json.WriteEndObject();
        }

        json.WriteEndObject();

        json.WriteStartObject("response");
        json.WriteNumber("status", entry.Status);
        json.WriteString("statusText", string.Empty);
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteHeaders(json, entry.ResponseHeaders);
        json.WriteStartArray("cookies");
        json.WriteEndArray();
        json.WriteStartObject("content");
        json.WriteNumber("size", entry.ResponseLength);
        json.WriteString("mimeType", entry.ResponseLength == 0 ? string.Empty : "application/json");
        json.WriteString("text", entry.ResponseBody);
        json.WriteEndObject();
        json.WriteString("redirectURL", string.Empty);
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", entry.ResponseLength);
        json.WriteEndObject();

        json.WriteStartObject("cache");
        json.WriteEndObject();
        json.WriteStartObject("timings");
        json.WriteNumber("send", 0);
        json.WriteNumber("wait", 0);
        json.WriteNumber("receive", 0);
        json.WriteEndObject();
        WriteComment(json, entry);
        json.WriteEndObject();
    }

    /// <summary>What only this server knows of an exchange.</summary>
    private static void WriteComment(Utf8JsonWriter json, JournalEntry entry)
    {
        if (entry.Operation is not null)
            json.WriteString("comment", entry.Fault is null ? entry.Operation : $"{entry.Operation}, fault {entry.Fault}");
        else if (entry.Nearest is { } nearest)
            json.WriteString("comment", $"no such route; nearest: {nearest.Method} {nearest.Template} ({nearest.Difference})");
    }

    private static void WriteHeaders(Utf8JsonWriter json, IReadOnlyList<JournalHeader> headers)
    {
        json.WriteStartArray("headers");
        foreach (var header in headers)
        {
            json.WriteStartObject();
            json.WriteString("name", header.Name);
            json.WriteString("value", header.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
