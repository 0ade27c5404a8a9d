using System.Globalization;
using System.Runtime.CompilerServices;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Reads a call page by page, and sees to it that paging ends.</summary>
internal sealed class PageWalk(ImportContext context, PagedCall call)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    /// <summary>Why not all pages were read; null when they were.</summary>
    public ImportAbort? Abort { get; private set; }

    public async IAsyncEnumerable<Page> PagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var pager = await Pager.ForAsync(context, call, cancellation);
        var streamed = call.Request with { StreamedList = StreamedList() };
        string? lastHash = null;
        for (var number = 1; ; number++)
        {
            var request = pager.Next(streamed);
            var result = await context.Client.CallAsync(request, cancellation);
            using var response = result.Response;
            if (!Accept(result))
                yield break;

            var page = RecordList.Find(response!, call.ListField, call.Request.Location, context.Diagnostics) with { Exchange = result.Exchange.Number };
            var hash = result.Exchange.Response!.BodySha256;
            if (page.Records.Count > 0 && hash == lastHash)
            {
                Stop(
                    "import/paging-stuck",
                    string.Create(CultureInfo.InvariantCulture, $"Page {number} is the same as the page before it."),
                    "EIC reads the same page for ever, or until the total is reached.",
                    "Check the names of the paging parameters.");
                yield break;
            }

            lastHash = hash;
            context.ReadSoFar.Add(call.Request.Call, page.Records.Count);
            yield return page;

            if (!pager.Advance(page, out var problem))
            {
                if (problem is not null)
                    Abort = new ImportAbort(true, problem);
                yield break;
            }

            if (pager.NextAddress is { } address && !visited.Add(address))
            {
                Stop("import/paging-repeats", $"The next page would be '{address}', which was read before.", "EIC never ends.", "Let the expression give null after the last page.");
                yield break;
            }

            if (number >= context.Switches.MaximumPages)
            {
                Stop(
                    "import/paging-endless",
                    string.Create(CultureInfo.InvariantCulture, $"There is a page after page {number}."),
                    "The import does not seem to end.",
                    "Check how the paging ends.");
                yield break;
            }
        }
    }

    /// <summary>
    /// Where the records stand, when a long answer may be read record by record: not when an expression of the paging, or the
    /// verdict, may look into the records.
    /// </summary>
    private PropertyPath? StreamedList()
    {
        var list = PropertyPath.Parse(call.ListField?.Value ?? "");
        var looksInside = call.Request.Verdict.Success.Concat(call.Request.Verdict.Failure)
            .SelectMany(condition => condition.Bodies)
            .Any(condition => list.IsRoot || condition.Path.FirstName is not { } name || name == list.FirstName);
        return call.Pagination is NextUrlPagination || looksInside ? null : list;
    }

    private bool Accept(CallResult result)
    {
        if (result.Verdict.Succeeded)
            return true;

        var exchange = result.Exchange;
        var stops = exchange.Problem is not null || exchange.Verdict.Rule == "authentication";
        var problem = exchange.Problem ?? Diagnostic.Error(
            "import/call-failed",
            exchange.Verdict.Location ?? exchange.Location,
            $"The call '{exchange.Call}' failed: {exchange.Verdict.Explanation}",
            stops
                ? "EIC stops the job; nothing changes."
                : "Without doNotChangeIfFailed, what the call did not bring looks deleted.",
            "Look at the response, and set doNotChangeIfFailed.");
        Abort = new ImportAbort(stops, problem);
        return false;
    }

    private void Stop(string id, string message, string consequence, string fix) =>
        Abort = new ImportAbort(true, Diagnostic.Error(id, call.Request.Location, message, consequence, fix));
}
