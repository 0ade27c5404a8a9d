using System.Globalization;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>What an auditor asks: what went in, what it was judged by, and how to do it again.</summary>
internal static class EvidenceSection
{
    public static Html Write(Run run) => Html.Of($"""
        <section id="evidence" aria-labelledby="evidence-title"><h2 id="evidence-title">Evidence</h2>
        <dl class="facts">
        {Row("harness", $"opsramp-harness {run.Harness}")}
        {Row("requirements", run.Requirements)}
        {Row("seed", run.Seed.ToString(CultureInfo.InvariantCulture))}
        {Row("clock starts", Moment.Of(run.ClockStart))}
        {Row("switches set", run.Switches.Count == 0 ? "none; every fidelity switch has its default" : string.Join(", ", run.Switches.Select(pair => $"{pair.Key}={pair.Value}")))}
        {Row("rests on", run.Assumptions.Count == 0 ? "no assumption" : string.Join(", ", run.Assumptions))}
        {Row("exchanges", $"{run.Exchanges.Count.ToString(CultureInfo.InvariantCulture)}, each once in run.json; bodies over {Body.Limit.ToString(CultureInfo.InvariantCulture)} bytes as head, length and hash")}
        {Row("secrets", "client secrets, tokens and passwords are replaced by stable tokens before anything is recorded")}
        {Row("time", "virtual; nothing in this page depends on when or where it was made")}
        {Row("make it again", "opsramp-harness report run.json")}
        </dl>
        <h3>Pack {run.Pack.Name}</h3>
        <dl class="facts hashes">{Html.Join(run.Pack.Files.Select(file => Row(file.Attribute, $"SHA-256 {file.Sha256}")))}</dl>
        </section>
        """);

    private static Html Row(string label, string text) => Html.Of($"<div><dt>{label}</dt><dd>{text}</dd></div>");
}
