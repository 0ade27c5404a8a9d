using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OpsRampHarness.MockServer.Documents;

/// <summary>Reads and writes documents.</summary>
public static class WorkspaceDocuments
{
    /// <summary>Reads a document.</summary>
    /// <returns>False with a <paramref name="problem"/> when it is not JSON, of another version, or holds something unknown.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> json,
        [NotNullWhen(true)] out WorkspaceDocument? document,
        [NotNullWhen(false)] out DocumentProblem? problem)
    {
        document = null;
        problem = WrongVersion(json);
        if (problem is not null)
            return false;
        try
        {
            document = JsonSerializer.Deserialize(json, DocumentJson.Compact.WorkspaceDocument);
            problem = document is null ? new DocumentProblem("document/not-json", "The document is null. Write an object with 'tenants'.") : null;
        }
        catch (JsonException exception)
        {
            problem = new DocumentProblem(
                "document/invalid",
                $"The document cannot be read at {exception.Path ?? "$"}, line {exception.LineNumber + 1}: {FirstSentence(exception.Message)} See the schema of tenant files.");
        }

        return problem is null;
    }

    /// <summary>Writes a document for people, with LF line ends.</summary>
    public static byte[] Write(WorkspaceDocument document) =>
        JsonSerializer.SerializeToUtf8Bytes(document, DocumentJson.Indented.WorkspaceDocument);

    /// <summary>The version is looked at first: a document of another version would fail for reasons that mislead.</summary>
    private static DocumentProblem? WrongVersion(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
            using var parsed = JsonDocument.ParseValue(ref reader);
            if (parsed.RootElement.ValueKind is JsonValueKind.Object
                && parsed.RootElement.TryGetProperty("version", out var version)
                && version.GetRawText() != WorkspaceDocument.CurrentVersion.ToString(System.Globalization.CultureInfo.InvariantCulture))
                return new DocumentProblem(
                    "document/version",
                    $"The document has format version {version.GetRawText()}; this server reads version {WorkspaceDocument.CurrentVersion}. Export it anew, or use the server that wrote it.");
            return null;
        }
        catch (JsonException exception)
        {
            return new DocumentProblem("document/not-json", $"The document is not JSON, line {exception.LineNumber + 1}: {FirstSentence(exception.Message)}");
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        if (end < 0)
            end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
