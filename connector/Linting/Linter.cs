using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting;

/// <summary>Looks at a pack and says what is wrong with it, without running it.</summary>
public static class Linter
{
    /// <summary>Lints a pack as far as it could be read; what reading it found is among the findings.</summary>
    public static LintReport Lint(PackReadResult read, LintOptions options)
    {
        var findings = read.Problems.Select(LintFinding.Of).ToList();
        if (read.Recovered is { } pack)
        {
            var context = new LintContext(pack, options);
            findings.AddRange(RuleCatalogue.Rules.SelectMany(rule => rule.Check(context)));
        }

        var silencedRules = options.Silences.Select(silence => silence.Rule).ToHashSet(StringComparer.Ordinal);
        var silenced = findings.Where(finding => silencedRules.Contains(finding.Rule)).ToList();
        var heard = findings.Where(finding => !silencedRules.Contains(finding.Rule));
        return new LintReport(Ordered(heard.Concat(UselessSilence.Check(options.Silences, silenced))), Ordered(silenced));
    }

    private static IReadOnlyList<LintFinding> Ordered(IEnumerable<LintFinding> findings)
        => [.. findings.Distinct()
            .OrderBy(finding => finding.Location, SourceLocation.InOrder)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)];
}
