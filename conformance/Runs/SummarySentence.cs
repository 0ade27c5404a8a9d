using System.Globalization;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>The verdict in one sentence: operations first, then the worst that would happen to accounts.</summary>
internal static class SummarySentence
{
    public static string Of(Run run)
    {
        var clauses = new List<string>();
        if (FailedOperations(run) is { } operations) clauses.Add(operations);
        if (ByHarm(run.Cases).FirstOrDefault()?.BlastRadius is { } worst) clauses.Add($"{worst.Event} would {Harm(worst)}");
        if (clauses.Count == 0) clauses.Add(WithoutHarm(run));
        if (run.Counts.HarnessError > 0)
            clauses.Add($"{Counted(run.Counts.HarnessError, "case")} could not be judged, because the harness itself failed");
        return string.Join("; ", clauses) + ".";
    }

    /// <summary>The cases that harm accounts or links, those that harm the most accounts, then links, first.</summary>
    public static IEnumerable<CaseResult> ByHarm(IEnumerable<CaseResult> cases) => cases
        .Where(result => result.Outcome != Outcome.NotScored && result.BlastRadius is { DoesHarm: true })
        .OrderByDescending(result => result.BlastRadius!.Suspended)
        .ThenByDescending(result => result.BlastRadius!.Rekeyed + result.BlastRadius.Created)
        .ThenByDescending(result => result.BlastRadius!.LinksLost + result.BlastRadius.LinksGained)
        .ThenByDescending(result => result.BlastRadius!.Changed + result.BlastRadius.BroughtBack);

    /// <summary>What a blast radius does, as it follows "would": "suspend 150 of 250 accounts and lose 300 of 500 links".</summary>
    public static string Harm(BlastRadius radius)
    {
        var parts = new List<string>();
        void Add(int count, Func<string, string> say, int total, string noun)
        {
            if (count == 0) return;
            parts.Add(say(total > 0 ? $"{Number(count)} of {Counted(total, noun)}" : Counted(count, noun)));
        }

        Add(radius.Suspended, what => $"suspend {what}", radius.Accounts, "account");
        Add(radius.Rekeyed, what => $"give {what} another id", radius.Accounts, "account");
        Add(radius.Created, what => $"create {what} too many", 0, "account");
        Add(radius.BroughtBack, what => $"bring back {what}", 0, "account");
        Add(radius.Changed, what => $"change {what} nobody asked to change", 0, "object");
        Add(radius.LinksLost, what => $"lose {what}", radius.Links, "link");
        Add(radius.LinksGained, what => $"add {what} nobody asked for", 0, "link");
        return parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    private static string? FailedOperations(Run run)
    {
        var failed = run.Cases
            .Where(VerdictRules.IsFailure)
            .Where(result => result is { Level: Level.Documented, Operation: not null })
            .Select(result => result.Operation)
            .Distinct(StringComparer.Ordinal)
            .Count();
        return failed == 0
            ? null
            : $"{Number(failed)} of {Counted(run.Coverage.Of, run.Coverage.Noun)} {(failed == 1 ? "does" : "do")} not do what {(failed == 1 ? "it says" : "they say")}";
    }

    private static string WithoutHarm(Run run)
    {
        var failures = run.Cases.Count(VerdictRules.IsFailure);
        if (failures > 0) return $"{Counted(failures, "case")} failed, but no account and no link is harmed by what was played";
        var warnings = run.Findings.Count(finding => finding.Severity is Severity.Error or Severity.Warning);
        if (warnings > 0) return $"everything played does what it says, but lint has {Counted(warnings, "finding")}";
        return run.Coverage.Exercised == 0
            ? $"nothing failed, but no {run.Coverage.Noun} was exercised"
            : $"every {run.Coverage.Noun} exercised ({Number(run.Coverage.Exercised)} of {Number(run.Coverage.Of)}) does what it says, and no account or link is wrongly changed";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Counted(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";
}
