using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>What a change of a pack does: the content of <c>compare.json</c>.</summary>
public sealed record PackComparison
{
    /// <summary>Version of this format.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Version of the harness that made it.</summary>
    public required string Harness { get; init; }

    /// <summary>The number all generated data comes from.</summary>
    public required int Seed { get; init; }

    /// <summary>The pack before the change, as it was named.</summary>
    public required ComparedPack Base { get; init; }

    /// <summary>The pack after the change, as it was named.</summary>
    public required ComparedPack Head { get; init; }

    /// <summary>Whether the change is safe to merge.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What keeps the two from being compared like with like, such as that they talk to different hosts.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>The imports, world by world.</summary>
    public required IReadOnlyList<WorldDifference> Worlds { get; init; }

    /// <summary>The calls, operation by operation; only those that differ.</summary>
    public required IReadOnlyList<CallChange> Calls { get; init; }

    /// <summary>The cases that end differently.</summary>
    public required IReadOnlyList<CaseChange> Cases { get; init; }

    /// <summary>Findings of the newer pack that the older has not.</summary>
    public required IReadOnlyList<Finding> FindingsNew { get; init; }

    /// <summary>Findings of the older pack that the newer has not.</summary>
    public required IReadOnlyList<Finding> FindingsGone { get; init; }

    /// <summary>Whether nothing at all differs.</summary>
    public bool IsSame => Worlds.All(world => world.IsSame) && Calls.Count + Cases.Count + FindingsNew.Count + FindingsGone.Count + Remarks.Count == 0;
}

/// <summary>One of the two packs of a comparison.</summary>
/// <param name="Named">How it was named on the command line.</param>
/// <param name="Verdict">What the checks say about it by itself, whatever is known.</param>
/// <param name="Failures">Cases that fail with it.</param>
/// <param name="Cases">Cases that were judged.</param>
/// <param name="HarnessErrors">Cases the harness could not play.</param>
/// <param name="Pack">Its attributes, by content.</param>
public sealed record ComparedPack(string Named, Verdict Verdict, int Failures, int Cases, int HarnessErrors, PackSummary Pack)
{
    internal static ComparedPack Of(string named, Run run) => new(
        named, run.Verdict, run.Cases.Count(VerdictRules.IsFailure),
        run.Cases.Count(result => result.Outcome is not (Outcome.Skipped or Outcome.NotScored or Outcome.HarnessError)), run.Counts.HarnessError, run.Pack);
}
