using System.Globalization;
using System.Text;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>
/// What a pack does in the cases of one check, as short plain text: every request, what it changed in OpsRamp, what EIC
/// believes afterwards, and the verdict. Made to be approved and compared, so it holds nothing that changes by itself.
/// </summary>
public static class BehaviourText
{
    private const int ShownChanges = 4;
    private const int ShownLength = 240;

    /// <summary>The behaviour in all cases of a check.</summary>
    public static string Of(Run run, string check)
    {
        var exchanges = run.Exchanges.ToDictionary(exchange => exchange.Id, StringComparer.Ordinal);
        var text = new StringBuilder().Append(check).Append('\n');
        foreach (var result in run.Cases.Where(result => result.Check == check))
        {
            text.Append('\n').Append(Headline(result)).Append('\n');
            foreach (var id in result.Exchanges) Append(text, exchanges[id]);
            Append(text, "OpsRamp", result.Effects?.Target);
            Append(text, "EIC", result.Effects?.Belief);
        }

        return text.ToString();
    }

    private static string Headline(CaseResult result)
    {
        var name = result.Variant.Length == 0 ? "the only case" : result.Variant;
        var reason = result.Reason is null ? "" : $" ({result.Reason})";
        var message = result.Message.Length == 0 ? "" : $": {Short(result.Message)}";
        var place = result.Location is { } location ? string.Create(CultureInfo.InvariantCulture, $" at {location.File}:{location.Line}") : "";
        return $"{name}: {Word(result.Outcome)}{reason}{message}{place}";
    }

    /// <summary>Whether a failure is known is the baseline's matter; the behaviour is the same.</summary>
    private static string Word(Outcome outcome) => (outcome == Outcome.KnownFailure ? Outcome.Failed : outcome).Word();

    private static void Append(StringBuilder text, ExchangeRecord exchange)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {exchange.Method} {Short(ExchangeWords.PathOf(exchange.Url))}");
        text.Append(CultureInfo.InvariantCulture, $" → {exchange.Status?.ToString(CultureInfo.InvariantCulture) ?? exchange.Failure}\n");
        if (exchange.RequestBody is { } body) text.Append(CultureInfo.InvariantCulture, $"      {Short(body.Text)}\n");
    }

    private static void Append(StringBuilder text, string side, IReadOnlyList<StateChange>? changes)
    {
        if (changes is null) return;
        if (changes.Count == 0) text.Append(CultureInfo.InvariantCulture, $"  {side}: nothing changed\n");
        foreach (var change in changes.Take(ShownChanges))
            text.Append(CultureInfo.InvariantCulture, $"  {side}{(change.Expected ? "" : " (unasked)")}: {Words(change)}\n");
        if (changes.Count > ShownChanges)
            text.Append(CultureInfo.InvariantCulture, $"  {side}: and {changes.Count - ShownChanges} more changes\n");
    }

    private static string Words(StateChange change) => change.Kind switch
    {
        ChangeKind.Added => $"+ {change.Subject} {Short(change.After ?? "")}".TrimEnd(),
        ChangeKind.Removed => $"- {change.Subject} {Short(change.Before ?? "")}".TrimEnd(),
        _ => $"{change.Subject}: {Short(change.Before ?? "nothing")} → {Short(change.After ?? "nothing")}",
    };

    private static string Short(string text) => Shortened.To(ForeignText.Visible(text), ShownLength);
}
