using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>What was seen without any request.</summary>
internal static class LintSection
{
    public static Html Write(Run run)
    {
        var body = run.Findings.Count == 0
            ? Html.Of($"""<p class="calm">Nothing found.</p>""")
            : Html.Join(run.Findings.OrderBy(finding => finding.Why is not null).ThenByDescending(finding => finding.Severity).Select(Row));
        return Html.Of($"""<section id="lint" aria-labelledby="lint-title"><h2 id="lint-title">Lint</h2>{body}</section>""");
    }

    private static Html Row(Finding finding) => Html.Of($"""
        <article class="finding {(finding.Why is null ? finding.Severity.Word() : "known")}">
        <header><h3><code>{finding.Rule}</code></h3><span class="badge {finding.Severity.Word()}">{finding.Severity.Word()}{(finding.Why is null ? "" : ", known")}</span></header>
        <p class="message">{finding.Message}</p>
        {PlaceView.Write(finding.Location)}
        <dl class="mend">{Fact("in EIC", finding.Consequence)}{Fact("fix", finding.Fix)}{Fact("known", finding.Why)}</dl>
        </article>
        """);

    private static Html Fact(string label, string? text) =>
        Html.When(text, value => Html.Of($"<div><dt>{label}</dt><dd>{value}</dd></div>"));
}
