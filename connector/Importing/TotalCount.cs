using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// Reads how many records there are: a number, <c>completeResponseMap.path</c>, <c>headers.Name</c> (vendor-documented), or,
/// leniently, a path into the body without the prefix.
/// </summary>
internal static class TotalCount
{
    private const string Body = "completeResponseMap.";
    private const string Headers = "headers.";

    public static long? Read(ImportContext context, Page page, Setting<string> setting)
    {
        var path = setting.Value.Trim();
        if (long.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;

        var text = path.StartsWith(Headers, StringComparison.Ordinal)
            ? page.Response.Header(path[Headers.Length..])
            : BodyText(page, path.StartsWith(Body, StringComparison.Ordinal) ? path[Body.Length..] : path);
        if (long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return number;

        context.Diagnostics.Add(Diagnostic.Warning(
            "import/total-not-found",
            setting.Location,
            text is null ? $"'{path}' leads nowhere." : $"'{path}' is '{text}', which is no number.",
            "EIC does not know how many records there are; the size of a page decides when to stop.",
            "Name the path with its prefix: completeResponseMap. or headers."));
        return null;
    }

    public static async Task<long?> AskAsync(ImportContext context, PagedCall call, OffsetPagination pagination, CancellationToken cancellation)
    {
        if (pagination.TotalCountCall is not { TotalCount: { } path } ask)
            return null;

        var result = await context.Client.CallAsync(
            call.Request with { Http = ask.Http, Connection = ask.Connection ?? call.Request.Connection, Call = $"{call.Request.Call}.totalCountPath" }, cancellation);
        return result is { Verdict.Succeeded: true, Response: { } response }
            ? Read(context, new Page(response, response.Json, []), path)
            : null;
    }

    private static string? BodyText(Page page, string path) =>
        page.Body is { } body && PropertyPath.Parse(path).TryFollow(body, out var value, out _) ? VerdictRules.ScalarText(value) : null;
}
