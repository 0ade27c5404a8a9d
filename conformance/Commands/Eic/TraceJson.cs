using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>Exchanges and diagnostics as JSON, the exchanges with the names of run.json.</summary>
internal static class TraceJson
{
    public static JsonArray Of(Pack pack, IEnumerable<Exchange> exchanges) => [.. exchanges.Select(exchange => Of(pack, exchange))];

    public static JsonArray Of(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(diagnostic => new JsonObject
        {
            ["id"] = diagnostic.Id,
            ["severity"] = diagnostic.Severity.ToText(),
            ["message"] = diagnostic.Message,
            ["consequence"] = diagnostic.Consequence,
            ["fix"] = diagnostic.Fix,
            ["location"] = Of(diagnostic.Location),
        }),
    ];

    private static JsonObject Of(Pack pack, Exchange exchange)
    {
        var record = ExchangeRecords.Of(pack, exchange);
        return new JsonObject
        {
            ["number"] = exchange.Number,
            ["purpose"] = record.Purpose,
            ["attribute"] = record.Attribute,
            ["call"] = record.Call,
            ["madeFor"] = exchange.MadeFor,
            ["method"] = record.Method,
            ["url"] = record.Url,
            ["requestHeaders"] = Headers(record.RequestHeaders),
            ["requestBody"] = record.RequestBody?.Text,
            ["status"] = record.Status,
            ["responseHeaders"] = Headers(record.ResponseHeaders),
            ["responseBody"] = record.ResponseBody?.Text,
            ["failure"] = record.Failure,
            ["verdict"] = record.Verdict,
            ["rule"] = record.Rule,
            ["explanation"] = exchange.Verdict.Explanation,
            ["steps"] = new JsonArray([.. exchange.Steps.Select(step => new JsonObject { ["text"] = step.Text, ["setting"] = Of(step.Setting) })]),
            ["rows"] = new JsonArray([.. exchange.Rows.Select(Of)]),
            ["provenance"] = new JsonArray([.. record.Provenance.Select(Of)]),
        };
    }

    private static JsonObject Of(ChangedRows rows) => new()
    {
        ["kind"] = rows.Kind,
        ["added"] = rows.Added,
        ["changed"] = rows.Changed,
        ["names"] = new JsonArray([.. rows.Names.Select(name => JsonValue.Create(name))]),
    };

    private static JsonObject Of(Provenance piece) => new JsonObject
    {
        ["part"] = piece.Part,
        ["start"] = piece.Start,
        ["length"] = piece.Length,
        ["template"] = piece.Template,
        ["reads"] = new JsonArray([.. piece.Reads.Select(read => new JsonObject { ["path"] = read.Path, ["value"] = read.Value })]),
    };

    private static JsonObject? Of(SourceLocation? location) =>
        location is null ? null : new JsonObject { ["file"] = location.File, ["line"] = location.Line, ["column"] = location.Column, ["pointer"] = location.Pointer };

    private static JsonArray Headers(IReadOnlyList<HeaderLine> headers) =>
        [.. headers.Select(header => new JsonObject { ["name"] = header.Name, ["value"] = header.Value })];
}
