using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting;

/// <summary>Finds silences that silence nothing: the rule is not broken any more, or there is no such rule.</summary>
internal static class UselessSilence
{
    public static RuleDescription HitsNothing { get; } = new("silence/hits-nothing", Severity.Warning, "own")
    {
        Title = "Every silence is still needed",
        Why = "A silence that outlives its finding would hide the next one, which may be another story.",
        Before = """harness.json: "silenced": [ { "rule": "url/not-https", "why": "test system" } ]      // all URLs are https""",
        After = """harness.json: "silenced": [ ]""",
    };

    public static RuleDescription UnknownRule { get; } = new("silence/unknown-rule", Severity.Error, "own")
    {
        Title = "Every silence names a rule that exists",
        Why = "A misspelt rule silences nothing.",
        Before = """harness.json: "silenced": [ { "rule": "url/no-https", "why": "test system" } ]""",
        After = """harness.json: "silenced": [ { "rule": "url/not-https", "why": "test system" } ]""",
    };

    public static IEnumerable<LintFinding> Check(IReadOnlyList<LintSilence> silences, IEnumerable<LintFinding> silenced)
    {
        var hit = silenced.Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        foreach (var silence in silences.Where(silence => !hit.Contains(silence.Rule)))
        {
            yield return RuleCatalogue.Find(silence.Rule) is null
                ? Found(UnknownRule, silence, $"There is no rule {QuotedText.Of(silence.Rule)}.", $"Write {QuotedText.Of(NearestName.Of(silence.Rule, RuleCatalogue.All.Select(rule => rule.Id)) ?? RuleCatalogue.All[0].Id)}, or delete it.")
                : Found(HitsNothing, silence, $"Nothing breaks the rule {QuotedText.Of(silence.Rule)} any more.", "Delete the silence.");
        }
    }

    private static LintFinding Found(RuleDescription rule, LintSilence silence, string message, string fix)
        => new(rule.Id, rule.Severity, message, null, fix, silence.Location);
}
