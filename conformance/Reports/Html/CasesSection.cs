using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>All cases with everything that was seen, for whoever has to find out why.</summary>
internal static class CasesSection
{
    public static Html Write(Run run, Anchors anchors)
    {
        var exchanges = run.Exchanges.ToDictionary(exchange => exchange.Id, StringComparer.Ordinal);
        return Html.Of($"""
            <section id="cases" aria-labelledby="cases-title"><h2 id="cases-title">Cases</h2>
            <p class="filter"><label for="filter">show cases with</label> <input id="filter" type="search" placeholder="check, variant, outcome or url" autocomplete="off">
            <span id="filter-count" role="status" class="faint">{run.Cases.Count} of {run.Cases.Count}</span></p>
            {Html.Join(run.Cases.Select(result => Case(result, exchanges, anchors)))}
            </section>
            """);
    }

    private static Html Case(CaseResult result, Dictionary<string, ExchangeRecord> exchanges, Anchors anchors) => Html.Of($"""
        <details class="case" id="{anchors.Of(result.Id)}" data-text="{SearchText(result, exchanges)}"><summary>
        <span class="badge {result.Outcome.Word()}"><span aria-hidden="true">{result.Outcome.Sign()}</span> {result.Outcome.Label()}</span>
        <code>{result.Check}</code> <span class="variant">{result.Variant}</span></summary>
        <div class="inside">
        {Html.When(result.Message.Length > 0 ? result.Message : null, message => Html.Of($"""<p class="message">{message}</p>"""))}
        <p class="faint">{result.AssertionCount} assertions · {result.Exchanges.Count} exchanges · level {result.Level.Word()}{Assumptions(result)}</p>
        {Timeline(result, anchors)}
        {(result.Effects is null ? Html.None : Html.Of($"<h4>What was judged</h4>{EffectsView.Write(result.Effects)}"))}
        {Html.Join(result.Exchanges.Select((id, index) => ExchangeView.Write(index + 1, exchanges[id], anchors)))}
        <p class="again">again: <code>{result.Replay}</code></p>
        </div></details>
        """);

    private static string Assumptions(CaseResult result) =>
        result.Assumptions.Count == 0 ? "" : $" · rests on {string.Join(", ", result.Assumptions)}";

    private static string SearchText(CaseResult result, Dictionary<string, ExchangeRecord> exchanges) => string.Join(' ',
    [
        result.Id, result.Outcome.Label(), result.Reason ?? "", result.Operation ?? "",
        .. result.Exchanges.Select(id => $"{exchanges[id].Method} {exchanges[id].Url}").Distinct(StringComparer.Ordinal).Take(20),
    ]);

    private static Html Timeline(CaseResult result, Anchors anchors) => result.Steps.Count == 0 ? Html.None : Html.Of($"""
        <h4>What happened</h4><ol class="timeline">{Html.Join(result.Steps.Select(step => Step(step, result, anchors)))}</ol>
        """);

    private static Html Step(CaseStep step, CaseResult result, Anchors anchors)
    {
        var title = step.Exchange is { } number && number <= result.Exchanges.Count
            ? Html.Of($"""<a href="#{anchors.Of(result.Exchanges[number - 1])}">{step.Title}</a>""")
            : Html.Of($"{step.Title}");
        return Html.Of($"""
            <li class="step depth-{Math.Clamp(step.Depth, 0, 3)}{(step.Diverged ? " diverged" : "")}"><span class="kind">{step.Kind}</span>
            <span class="what">{title}{(step.Diverged ? Html.Of($"""<strong class="went"> went another way</strong>""") : Html.None)}</span> <time>{Moment.Of(step.At)}</time>{EffectsView.Write(step.Effects)}</li>
            """);
    }
}
