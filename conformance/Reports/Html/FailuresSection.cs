using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>Everything that did not go as it should, with all one needs to mend it in sight.</summary>
internal static class FailuresSection
{
    private const int Many = 4;
    private const int OverviewLength = 90;

    public static Html Write(Run run, Anchors anchors)
    {
        var groups = FailureGroup.Of(run);
        var checks = run.Checks.ToDictionary(check => check.Id, StringComparer.Ordinal);
        var nothing = groups.Count == 0 && run.StaleEntries.Count == 0
            ? Html.Of($"""<p class="calm">Nothing failed.</p>""")
            : Html.None;
        return Html.Of($"""
            <section id="failures" aria-labelledby="failures-title"><h2 id="failures-title">What failed</h2>{nothing}{Overview(groups)}
            {Html.Join(groups.Select((group, index) => Card(index + 1, group, checks.GetValueOrDefault(group.Leading.Check), run, anchors)))}
            {Html.Join(run.StaleEntries.Select(Stale))}
            </section>
            """);
    }

    /// <summary>Where there are many, what they are at a glance, each leading to its card.</summary>
    private static Html Overview(IReadOnlyList<FailureGroup> groups) => groups.Count < Many ? Html.None : Html.Of($"""
        <nav class="overview" aria-label="Failures"><ol>{Html.Join(groups.Select((group, index) => Html.Of($"""
        <li><a href="#failure-{index + 1}"><code>{group.Leading.Check}</code></a> <span class="faint">{group.Leading.Outcome.Label()} · {Shortened.To(group.Leading.Message, OverviewLength)}</span></li>
        """)))}</ol></nav>
        """);

    private static Html Card(int number, FailureGroup group, CheckDescription? check, Run run, Anchors anchors)
    {
        var leading = group.Leading;
        return Html.Of($"""
            <article class="failure {leading.Outcome.Word()}" id="failure-{number}" aria-labelledby="failure-{number}-title">
            <header><h3 id="failure-{number}-title"><code>{leading.Check}</code></h3>
            <span class="badge {leading.Outcome.Word()}"><span aria-hidden="true">{leading.Outcome.Sign()}</span> {leading.Outcome.Label()}</span>
            <span class="badge level">{leading.Level.Word()}</span></header>
            {Html.When(check?.Title, title => Html.Of($"""<p class="title">should hold: {title}</p>"""))}
            <p class="message">{leading.Message}</p>
            {Facts(leading)}
            {PlaceView.Write(leading.Location)}
            <dl class="mend">
            {Row("in EIC", leading.Consequence)}{Row("fix", leading.Fix)}{Row("known", leading.Why)}
            {Row("required by", check?.Requirement)}{Row("reason", leading.Reason)}
            </dl>
            <p class="cases">{(group.Cases.Count == 1 ? "case" : "cases")}: {Html.Join(group.Cases.Select(result => Link(result, anchors)))}</p>
            {FirstDivergence(leading, run, anchors)}
            <p class="again">again: <code>{leading.Replay}</code></p>
            </article>
            """);
    }

    private static Html Facts(CaseResult result)
    {
        var rows = Html.Join(
        [
            .. result.Details.Select(detail => Row(detail.Label, detail.Text)),
            Row("expected", result.Expected),
            Row("actual", result.Actual),
        ]);
        return rows.IsEmpty ? Html.None : Html.Of($"""<dl class="facts">{rows}</dl>""");
    }

    private static Html FirstDivergence(CaseResult result, Run run, Anchors anchors)
    {
        var step = result.Steps.FirstOrDefault(step => step.Diverged);
        if (step is null) return Html.None;
        var exchange = step.Exchange is { } number && number <= result.Exchanges.Count
            ? run.Exchanges.FirstOrDefault(exchange => exchange.Id == result.Exchanges[number - 1])
            : null;
        var link = exchange is null ? Html.None : Html.Of($""" · <a href="#{anchors.Of(exchange.Id)}">its request and response</a>""");
        var command = exchange is null ? Html.None : Html.When(Curl.Of(exchange), curl => Html.Of($"""<pre class="curl"><code>{curl}</code></pre>"""));
        return Html.Of($"""<p class="first">first step that went another way: {step.Title}{link}</p>{command}""");
    }

    private static Html Link(CaseResult result, Anchors anchors) => Html.Of(
        $"""<a class="chip {result.Outcome.Word()}" href="#{anchors.Of(result.Id)}">{(result.Variant.Length > 0 ? result.Variant : result.Check)}</a> """);

    private static Html Stale(StaleEntry entry) => Html.Of($"""
        <article class="failure stale"><header><h3><code>{entry.Entry}</code></h3>
        <span class="badge stale"><span aria-hidden="true">{Outcome.Stale.Sign()}</span> stale</span></header><p class="message">{entry.Message}</p></article>
        """);

    private static Html Row(string label, string? text) =>
        Html.When(text, value => Html.Of($"<div><dt>{label}</dt><dd>{value}</dd></div>"));
}
