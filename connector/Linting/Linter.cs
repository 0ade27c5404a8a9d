using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting;

/// <summary>Looks at a pack and says what is wrong with it, without running it.</summary>
public static class Linter
{
    /// <summary>Makes what every pack is looked at with: the rules, and the tables of columns. Otherwise the first pack waits for them.</summary>
    public static void Prepare()
    {
        _ = RuleCatalogue.Rules;
        _ = UserColumns.Catalogue;
        _ = AccountColumns.Catalogue;
        _ = EntitlementColumns.Catalogue;
    }

    /// <summary>Lints a pack as far as it could be read; what reading it found is among the findings.</summary>
    public static LintReport Lint(PackReadResult read, LintOptions options)
    {
        var findings = new List<LintFinding>();
        foreach (var problem in read.Problems)
            findings.Add(LintFinding.Of(problem));
        if (read.Recovered is { } pack)
        {
            var context = new LintContext(pack, options);
            foreach (var found in RuleRun.Of(context))
                findings.AddRange(found);
        }

        return options.Silences.Count == 0 ? new LintReport(Ordered(findings), []) : Silenced(findings, options);
    }

    private static LintReport Silenced(List<LintFinding> findings, LintOptions options)
    {
        var silencedRules = options.Silences.Select(silence => silence.Rule).ToHashSet(StringComparer.Ordinal);
        var silenced = findings.Where(finding => silencedRules.Contains(finding.Rule)).ToList();
        var heard = findings.Where(finding => !silencedRules.Contains(finding.Rule));
        return new LintReport(Ordered(heard.Concat(UselessSilence.Check(options.Silences, silenced))), Ordered(silenced));
    }

    /// <summary>The findings by place, rule and message; of those that say the same, one.</summary>
    private static List<LintFinding> Ordered(IEnumerable<LintFinding> findings)
    {
        var sorted = new List<LintFinding>(findings);
        sorted.Sort(InOrder);
        for (var index = sorted.Count - 1; index > 0; index--)
        {
            if (InOrder(sorted[index - 1], sorted[index]) == 0)
                sorted.RemoveAt(index);
        }

        return sorted;
    }

    private static int InOrder(LintFinding left, LintFinding right)
    {
        var byPlace = SourceLocation.InOrder.Compare(left.Location, right.Location);
        if (byPlace != 0)
            return byPlace;
        var byRule = OrdinalOrder.Compare(left.Rule, right.Rule);
        return byRule != 0 ? byRule : OrdinalOrder.Compare(left.Message, right.Message);
    }
}
