using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>What would happen to real accounts.</summary>
internal static class AccountsSection
{
    public static Html Write(Run run, Anchors anchors)
    {
        var harms = AccountHarm.Of(run);
        var body = harms.Count == 0
            ? Html.Of($"""<p class="calm">No case that was played wrongly changed an account or a link.</p>""")
            : Html.Of($"""<ul class="harms">{Html.Join(harms.Select(harm => Row(harm, anchors)))}</ul>""");
        return Html.Of($"""<section id="accounts" aria-labelledby="accounts-title"><h2 id="accounts-title">What would happen to accounts</h2>{body}</section>""");
    }

    private static Html Row(AccountHarm harm, Anchors anchors) => Html.Of($"""
        <li><p>{harm.Event} would <strong>{harm.Sentence}</strong></p>
        <p class="faint">world <code>{harm.World}</code> · seen by <a href="#{anchors.Of(harm.Case.Id)}"><code>{harm.Case.Id}</code></a></p></li>
        """);
}
