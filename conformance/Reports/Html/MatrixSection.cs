using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>Every check with every variant, at a glance; each cell leads to its case.</summary>
internal static class MatrixSection
{
    public static Html Write(Run run, Anchors anchors)
    {
        var titles = run.Checks.ToDictionary(check => check.Id, check => check.Title, StringComparer.Ordinal);
        var families = run.Cases.GroupBy(result => result.Check.Split('/')[0]).OrderBy(family => Rank(family.Key));
        var missing = run.Coverage.Missing.Count == 0
            ? Html.None
            : Html.Of($"""<p>Operations that were not exercised: {string.Join(", ", run.Coverage.Missing)}.</p>""");
        return Html.Of($"""
            <section id="matrix" aria-labelledby="matrix-title"><h2 id="matrix-title">Operations and variants</h2>{missing}
            <table class="matrix">
            <thead><tr><th scope="col">check</th><th scope="col">variants</th></tr></thead>
            {Html.Join(families.Select(family => Family(family.Key, [.. family], titles, anchors)))}
            </table></section>
            """);
    }

    private static int Rank(string family) => family switch { "op" => 0, "law" => 1, _ => 2 };

    private static string Name(string family) => family switch
    {
        "op" => "Operations",
        "law" => "Laws",
        "data" => "Data",
        "auth" => "Authentication",
        "fault" => "Faults",
        "loss" => "Loss",
        "secure" => "Security",
        _ => family,
    };

    private static Html Family(string family, IReadOnlyList<CaseResult> cases, Dictionary<string, string> titles, Anchors anchors) => Html.Of($"""
        <tbody><tr class="family"><th colspan="2" scope="rowgroup">{Name(family)}</th></tr>
        {Html.Join(cases.GroupBy(result => result.Check).Select(check => Row(check.Key, [.. check], titles.GetValueOrDefault(check.Key), anchors)))}
        </tbody>
        """);

    private static Html Row(string check, IReadOnlyList<CaseResult> cases, string? title, Anchors anchors) => Html.Of($"""
        <tr><th scope="row"><code>{check}</code>{Html.When(title, text => Html.Of($"<small>{text}</small>"))}</th>
        <td>{Html.Join(cases.Select(result => Cell(result, anchors)))}</td></tr>
        """);

    private static Html Cell(CaseResult result, Anchors anchors) => Html.Of($"""
        <a class="chip {result.Outcome.Word()}" href="#{anchors.Of(result.Id)}"><span aria-hidden="true">{result.Outcome.Sign()}</span> {(result.Variant.Length > 0 ? Html.Of($"{result.Variant} <span class=\"word\">{result.Outcome.Label()}</span>") : Html.Of($"{result.Outcome.Label()}"))}</a> 
        """);
}
