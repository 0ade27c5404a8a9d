using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Pages by the URL each page names; null, blank and the word null end it (vendor-documented).</summary>
internal sealed class NextUrlPager(ImportContext context, NextUrlPagination pagination) : Pager
{
    private string? next;

    public override string? NextAddress => next;

    public override CallRequest Next(CallRequest request) => next is null
        ? request
        : request with { Adjustment = new RequestAdjustment(next, pagination.NextUrl.Location, []) };

    public override bool Advance(Page page, out Diagnostic? problem)
    {
        var bindings = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["response"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["completeResponseMap"] = page.Body is { } body ? ResponseBinding.Value(body) : null,
                ["objectList"] = page.Records.Select(ResponseBinding.Value).ToList(),
            },
            ["headers"] = ResponseBinding.OfHeaders(page.Response),
        };
        (var text, problem) = context.Templates.Render(pagination.NextUrl, bindings);
        next = text?.Text.Trim();
        return next is not (null or "" or "null");
    }
}
