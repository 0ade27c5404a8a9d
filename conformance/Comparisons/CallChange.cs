using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>How the calls of one operation differ between two packs, over all cases that both packs played.</summary>
/// <param name="Operation">The documented operation; for cases that span several, the check.</param>
/// <param name="Added">Calls only the newer pack makes.</param>
/// <param name="Removed">Calls only the older pack makes.</param>
/// <param name="Changed">Calls of one name that both make, but not with the same method, URL, headers and body.</param>
/// <param name="NeedsReview">Whether a call that writes differs in a case that passes with both packs: only a person can tell if that is meant.</param>
/// <param name="Case">The case the example is from.</param>
/// <param name="Before">An example: what the older pack sends; null when it sends nothing.</param>
/// <param name="After">An example: what the newer pack sends instead; null when it sends nothing.</param>
public sealed record CallChange(
    string Operation, int Added, int Removed, int Changed, bool NeedsReview, string Case, string? Before, string? After)
{
    /// <summary>All differences between two runs, by operation in the order of the first's cases.</summary>
    internal static IReadOnlyList<CallChange> Between(Run older, Run newer)
    {
        var before = older.Exchanges.ToDictionary(exchange => exchange.Id, StringComparer.Ordinal);
        var after = newer.Exchanges.ToDictionary(exchange => exchange.Id, StringComparer.Ordinal);
        var counterparts = newer.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        var changes = older.Cases
            .Where(result => IsPlayed(result) && counterparts.TryGetValue(result.Id, out var other) && IsPlayed(other))
            .Select(result => (Base: result, Head: counterparts[result.Id]))
            .GroupBy(pair => pair.Base.Operation ?? pair.Base.Check)
            .Select(group => OfOperation(group.Key, [.. group.Select(pair => CaseCalls.Of(pair.Base, pair.Head, before, after))]))
            .OfType<CallChange>()
            .ToList();

        // What a check that spans operations sends, the operations send too: it is told only where they show nothing.
        return changes.Exists(IsOfOperation) ? changes.FindAll(IsOfOperation) : changes;
    }

    private static bool IsOfOperation(CallChange change) => DocumentedOperations.All.Contains(change.Operation);

    private static bool IsPlayed(CaseResult result) => result.Outcome is not (Outcome.Skipped or Outcome.HarnessError);

    private static CallChange? OfOperation(string operation, IReadOnlyList<CaseCalls> cases)
    {
        if (cases.FirstOrDefault(calls => !calls.IsSame) is not { } example) return null;
        var (before, after) = Example(example);
        return new CallChange(
            operation,
            cases.Sum(calls => calls.Added.Count),
            cases.Sum(calls => calls.Removed.Count),
            cases.Sum(calls => calls.Changed.Count),
            cases.Any(calls => calls.NeedsReview),
            example.Case,
            before,
            after);
    }

    private static (string? Before, string? After) Example(CaseCalls calls)
    {
        if (calls.Changed.Count == 0)
            return (calls.Removed.Count > 0 ? Words(calls.Removed[0]) : null, calls.Added.Count > 0 ? Words(calls.Added[0]) : null);
        var (older, newer) = calls.Changed[0];
        var (before, after) = (Words(older), Words(newer));
        // Where line and body are alike the headers differ, and nothing else would show that.
        return before == after ? (before + Headers(older, newer), after + Headers(newer, older)) : (before, after);
    }

    private static string Headers(ExchangeRecord exchange, ExchangeRecord other)
    {
        var own = exchange.RequestHeaders.Except(other.RequestHeaders).Select(header => $"{header.Name}: {header.Value}").ToList();
        return own.Count > 0 ? $" with {string.Join(", ", own)}" : $" without {string.Join(", ", other.RequestHeaders.Except(exchange.RequestHeaders).Select(header => header.Name))}";
    }

    private static string Words(ExchangeRecord exchange) => exchange.RequestBody is { } body
        ? $"{exchange.Method} {ExchangeWords.PathOf(exchange.Url)} {body.Text}"
        : $"{exchange.Method} {ExchangeWords.PathOf(exchange.Url)}";
}
