using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>The five seconds: safe or not, why, and how much was looked at.</summary>
internal static class VerdictSection
{
    public static Html Write(Run run) => Html.Of($"""
        <header class="verdict {run.Verdict.Word()}">
        <p class="pack">OpsRamp Harness · pack <strong>{run.Pack.Name}</strong>{(run.Target is null ? "" : $" · against {run.Target}")}</p>
        <h1>{run.Verdict.Shout()}</h1>
        <p class="sentence">{run.Summary}</p>
        <ul class="counts">{Html.Join(run.Counts.Worded().Select(Count))}
        <li>{run.Coverage.Exercised} of {run.Coverage.Of} {run.Coverage.Noun}s exercised</li></ul>
        <nav aria-label="Sections">
        <a href="#accounts">Accounts</a> <a href="#failures">Failures</a> <a href="#lint">Lint</a>
        <a href="#matrix">Operations</a> <a href="#cases">Cases</a> <a href="#evidence">Evidence</a>
        </nav>
        </header>
        """);

    private static Html Count((Outcome Outcome, int Count, string Text) entry) => Html.Of(
        $"""<li class="{(entry.Count == 0 ? "none" : entry.Outcome.Word())}"><span aria-hidden="true">{entry.Outcome.Sign()}</span> {entry.Text}</li> """);
}
