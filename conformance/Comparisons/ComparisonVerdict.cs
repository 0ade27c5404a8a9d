using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using static OpsRampHarness.Conformance.Comparisons.Harm;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>
/// What the differences mean. Unsafe: an import does more harm than before, or a documented or sound case that did not fail
/// fails now. Review: whatever else differs and is not plainly better. Safe: the rest.
/// </summary>
internal static class ComparisonVerdict
{
    /// <summary>Judges a comparison.</summary>
    public static PackComparison Judge(PackComparison comparison)
    {
        var verdict = IsUnsafe(comparison) ? Verdict.Unsafe : NeedsReview(comparison) ? Verdict.Review : Verdict.Safe;
        return comparison with { Verdict = verdict, Summary = Sentence(comparison) };
    }

    private static bool IsUnsafe(PackComparison comparison) =>
        comparison.Worlds.Any(world => world.Worse.Count > 0)
        || comparison.Cases.Any(change => change is { Kind: CaseChangeKind.Broken, Level: Level.Documented or Level.Sound });

    private static bool NeedsReview(PackComparison comparison) =>
        comparison.Remarks.Count > 0
        || comparison.Worlds.Any(world => world is { Skipped: null, Better.Count: 0, IsSame: false })
        || comparison.Cases.Any(change => change.Kind is CaseChangeKind.Broken or CaseChangeKind.Revealed or CaseChangeKind.FailsOtherwise or CaseChangeKind.Lost)
        || comparison.Calls.Any(change => change.NeedsReview)
        || comparison.FindingsNew.Any(finding => finding.Severity is Severity.Error or Severity.Warning)
        || comparison.Head.HarnessErrors + comparison.Base.HarnessErrors > 0
        || comparison.Worlds.All(world => world.Skipped is not null);

    private static string Sentence(PackComparison comparison)
    {
        var clauses = comparison.Remarks.Select(remark => remark.TrimEnd('.')).ToList();
        if (Gravest(comparison, world => world.Worse) is { } worst)
            clauses.Add($"{worst.Event} would {worst.Worse[0].Words} ({worst.World})");
        AddCases(clauses, comparison, CaseChangeKind.Broken, "that did not fail before fails now", "that did not fail before fail now");
        if (comparison.Head.Failures < comparison.Base.Failures)
            clauses.Add(FormattableString.Invariant($"fewer failures: {comparison.Head.Failures} instead of {comparison.Base.Failures}"));
        if (Gravest(comparison, world => world.Better) is { } better)
            clauses.Add($"{better.Event} would no longer {better.Better[0].Words}");
        AddCases(clauses, comparison, CaseChangeKind.FailsOtherwise, "fails in another way", "fail in another way");
        AddCases(clauses, comparison, CaseChangeKind.Lost, "is no longer judged", "are no longer judged");
        if (clauses.Count == comparison.Remarks.Count) clauses.Add(Harmless(comparison));
        return string.Join("; ", clauses) + ".";
    }

    /// <summary>The world in which the gravest thing happens most often; null when nothing happens in any.</summary>
    private static WorldDifference? Gravest(PackComparison comparison, Func<WorldDifference, IReadOnlyList<HarmChange>> harms) =>
        comparison.Worlds.Where(world => harms(world).Count > 0)
            .OrderByDescending(world => Harm.IsAboutAccounts(harms(world)[0]))
            .ThenByDescending(world => harms(world)[0].More - harms(world)[0].Less)
            .ThenBy(world => Rank(harms(world)[0]))
            .FirstOrDefault();

    private static void AddCases(List<string> clauses, PackComparison comparison, CaseChangeKind kind, string one, string many)
    {
        var changes = comparison.Cases.Where(change => change.Kind == kind).ToList();
        if (changes.Count == 0) return;
        clauses.Add($"{Counted(changes.Count, "case")} {(changes.Count == 1 ? one : many)}, first {changes[0].Case}");
    }

    private static string Harmless(PackComparison comparison)
    {
        if (comparison.IsSame) return "zero differences: every account, every link, every call and every finding is the same";
        var parts = new List<string>();
        if (comparison.Worlds.Sum(world => world.Changed) is > 0 and var changed) parts.Add($"{Counted(changed, "account")} would hold other values");
        if (comparison.Worlds.Sum(world => world.LinksGained + world.LinksLost) is > 0 and var links) parts.Add($"{Counted(links, "link")} would differ");
        if (comparison.Calls.Count > 0) parts.Add($"the calls of {Counted(comparison.Calls.Count, "operation")} differ");
        if (comparison.FindingsNew.Count > 0) parts.Add(Counted(comparison.FindingsNew.Count, "new finding"));
        if (comparison.FindingsGone.Count > 0) parts.Add($"{Counted(comparison.FindingsGone.Count, "finding")} gone");
        return parts.Count == 0 ? "nothing gets worse" : $"no account or link comes to harm; {string.Join(", ", parts)}";
    }
}
