using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>How the calls of one case differ between two packs. Token calls and repetitions after a refresh count too.</summary>
internal sealed record CaseCalls(
    string Case,
    IReadOnlyList<ExchangeRecord> Added,
    IReadOnlyList<ExchangeRecord> Removed,
    IReadOnlyList<(ExchangeRecord Before, ExchangeRecord After)> Changed,
    bool NeedsReview)
{
    public bool IsSame => Added.Count + Removed.Count + Changed.Count == 0;

    public static CaseCalls Of(
        CaseResult older, CaseResult newer, Dictionary<string, ExchangeRecord> before, Dictionary<string, ExchangeRecord> after)
    {
        var removed = older.Exchanges.Select(id => before[id]).ToList();
        var added = new List<ExchangeRecord>();
        foreach (var exchange in newer.Exchanges.Select(id => after[id]))
        {
            var same = removed.FindIndex(other => Sent(other) == Sent(exchange));
            if (same < 0) added.Add(exchange);
            else removed.RemoveAt(same);
        }

        var changed = new List<(ExchangeRecord, ExchangeRecord)>();
        foreach (var exchange in added.ToList())
        {
            var counterpart = removed.Find(other => other.Attribute == exchange.Attribute && other.Call == exchange.Call);
            if (counterpart is null) continue;
            removed.Remove(counterpart);
            added.Remove(exchange);
            changed.Add((counterpart, exchange));
        }

        var passes = older.Outcome == Outcome.Passed && newer.Outcome == Outcome.Passed;
        var writes = added.Concat(removed).Concat(changed.Select(pair => pair.Item2)).Any(exchange => exchange.Purpose == "provision" && exchange.Method != "GET");
        return new CaseCalls(older.Id, added, removed, changed, passes && writes);
    }

    private static string Sent(ExchangeRecord exchange) => string.Join('\n',
    [
        $"{exchange.Method} {exchange.Url}",
        .. exchange.RequestHeaders.Select(header => $"{header.Name}: {header.Value}"),
        exchange.RequestBody?.Sha256 ?? exchange.RequestBody?.Text ?? "",
    ]);
}
