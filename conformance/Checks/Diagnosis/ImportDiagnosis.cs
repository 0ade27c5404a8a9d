using System.Text.Json;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks.Diagnosis;

/// <summary>Why an import did not bring what it should have, in terms of the pack.</summary>
internal static class ImportDiagnosis
{
    /// <summary>The failure; null when the import says it went well.</summary>
    public static Failure? Of(PackProfile pack, ImportResult result, IEnumerable<Exchange> exchanges) =>
        result.Succeeded
            ? TaskDiagnosis.FromDiagnostics(result.Diagnostics, Severity.Error)
            : exchanges.LastOrDefault(exchange => !exchange.Verdict.Succeeded) is { } failed
                ? ExchangeDiagnosis.Of(pack, failed)
                : TaskDiagnosis.FromDiagnostics(result.Diagnostics, Severity.Error)
                  ?? new Failure("import-failed", $"The import failed: {result.Run.Comments}");

    /// <summary>The best explanation there is for records that did not arrive; <paramref name="otherwise"/> when nothing explains it.</summary>
    public static Failure Explain(ImportResult result, IReadOnlyList<Exchange> exchanges, Failure otherwise) =>
        StoppedEarly(exchanges, otherwise)
        ?? (TaskDiagnosis.FromDiagnostics(result.Diagnostics, Severity.Error)
            ?? TaskDiagnosis.FromDiagnostics(result.Diagnostics, Severity.Warning)) switch
        {
            { } explained => otherwise with
            {
                Location = explained.Location ?? otherwise.Location,
                Fix = explained.Fix,
                Details = [new("because", explained.Message)],
            },
            null => otherwise,
        };

    /// <summary>The list went on, but the import asked for no further page.</summary>
    private static Failure? StoppedEarly(IReadOnlyList<Exchange> exchanges, Failure otherwise)
    {
        var last = exchanges.LastOrDefault(exchange => exchange.Purpose is ExchangePurpose.ImportAccounts or ExchangePurpose.ImportEntitlements);
        if (last?.Response is not { } response || !HasNextPage(response.Body)) return null;
        return otherwise with
        {
            Location = last.Request!.Url.Source ?? last.Location,
            Details = [new("because", $"{ExchangeWords.Request(last)} answers a page at a time and says there is a next one, and the import does not ask for it")],
            Fix = "add to the call: \"pagination\": {\"page\": {\"pageSizeParam\": \"pageSize\", \"pageSize\": 100, \"pageNumberParam\": \"pageNo\", \"firstPageNumber\": 1, \"totalCountPath\": \"completeResponseMap.totalResults\"}}",
        };
    }

    /// <summary>The recorded body may be cut, and the flag stands at its end; the totals at its end tell as well when it is not.</summary>
    private static bool HasNextPage(string body)
    {
        if (body.Contains("\"nextPage\":true", StringComparison.Ordinal)) return true;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                   && document.RootElement.TryGetProperty("nextPage", out var next)
                   && next.ValueKind == JsonValueKind.True;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
