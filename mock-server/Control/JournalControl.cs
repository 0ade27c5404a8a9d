using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Journal;

namespace OpsRampHarness.MockServer.Control;

/// <summary>The journal: searched, followed, exported.</summary>
internal static class JournalControl
{
    private const string Root = ControlRoute.Root + "/journal";

    private static readonly (string, string)[] Filters =
    [
        ("operation", "Operations such as search-users; stars stand for anything."),
        ("method", "HTTP method."),
        ("status", "Status such as 404, or a class of them such as 4xx."),
        ("tenant", "The tenant whose rights were used."),
        ("text", "A text in the target or in one of the bodies."),
        ("unmatched", "true for only those calls that no operation served."),
        ("after", "Only exchanges with a higher number."),
    ];

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("search-journal", "GET", Root, "The exchanges kept, oldest first.", Search) { Response = () => ControlJson.Indented.IReadOnlyListJournalEntry, Query = Filters },
        new("get-exchange", "GET", Root + "/{number:long}", "An exchange.", call => WithEntry(call, entry => ControlReply.Json(entry, ControlJson.Indented.JournalEntry)))
        {
            Response = () => ControlJson.Indented.JournalEntry,
        },
        new("get-exchange-as-curl", "GET", Root + "/{number:long}/curl", "An exchange as a command that repeats it; secrets are to be put in.", call =>
            WithEntry(call, entry => ControlReply.Text(Curl.Write(entry, call.BaseAddress) + "\n"))),
        new("export-har", "GET", Root + "/har", "The exchanges in the HTTP Archive format.", call => ControlReply.Bytes(HarExport.Write(call.Workspace.Journal.Search(Filter(call)), call.BaseAddress)))
        {
            Query = Filters,
        },
        new("follow-journal", "GET", Root + "/stream", "Exchanges as they come, as server-sent events.", Follow) { Query = Filters },
        new("clear-journal", "DELETE", Root, "Forgets every exchange.", Clear),
    ];

    private static ControlReply Search(ControlCall call) =>
        ControlReply.Json(call.Workspace.Journal.Search(Filter(call)), ControlJson.Indented.IReadOnlyListJournalEntry);

    private static ControlReply Clear(ControlCall call)
    {
        call.Workspace.Journal.Clear();
        return ControlReply.Done;
    }

    private static JournalFilter Filter(ControlCall call) => new()
    {
        Operation = call.Query("operation"),
        Method = call.Query("method"),
        Status = call.Query("status"),
        Tenant = call.Query("tenant"),
        Text = call.Query("text"),
        Unmatched = call.Query("unmatched") == "true",
        After = long.TryParse(call.Query("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0,
    };

    private static ControlReply WithEntry(ControlCall call, Func<JournalEntry, ControlReply> serve) =>
        long.TryParse(call.Path("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && call.Workspace.Journal.Find(number) is { } entry
            ? serve(entry)
            : ControlReply.Problem(404, "control/unknown-exchange", $"Exchange {call.Path("number")} is not kept.");

    private static ControlReply Follow(ControlCall call)
    {
        var filter = Filter(call);
        return ControlReply.Streamed("text/event-stream", (response, cancellation) => FollowAsync(call, filter, response, cancellation));
    }

    private static async Task FollowAsync(ControlCall call, JournalFilter filter, HttpResponse response, CancellationToken cancellation)
    {
        if (call.Workspace.Journal.Follow(cancellation) is not { } entries)
        {
            await response.WriteAsync("event: problem\ndata: too many followers\n\n", cancellation);
            return;
        }

        await response.WriteAsync(": following\n\n", cancellation);
        await response.Body.FlushAsync(cancellation);
        await foreach (var entry in entries.ReadAllAsync(cancellation))
        {
            if (!filter.Matches(entry))
                continue;
            await response.WriteAsync($"id: {entry.Number}\ndata: {JsonSerializer.Serialize(entry, ControlJson.Compact.JournalEntry)}\n\n", cancellation);
            await response.Body.FlushAsync(cancellation);
        }
    }
}
