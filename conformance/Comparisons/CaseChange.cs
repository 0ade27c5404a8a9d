using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>A case that ends differently with the newer pack.</summary>
/// <param name="Case">Its id.</param>
/// <param name="Kind">In which direction.</param>
/// <param name="Level">The level of the check.</param>
/// <param name="Base">How it ended with the older pack, with its reason; null when there was no such case.</param>
/// <param name="Head">How it ends with the newer pack, with its reason; null when there is no such case any more.</param>
/// <param name="Message">What happens in the pack in which it fails; empty when it fails in neither.</param>
/// <param name="Location">The place to blame, in the pack in which it fails.</param>
public sealed record CaseChange(string Case, CaseChangeKind Kind, Level Level, string? Base, string? Head, string Message, Place? Location)
{
    /// <summary>All differences between two runs, the gravest first.</summary>
    internal static IReadOnlyList<CaseChange> Between(Run older, Run newer)
    {
        var before = older.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        var after = newer.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        var judged = newer.Cases.Where(result => State(result) is CaseState.Passed or CaseState.Failed)
            .Select(result => (result.Check, result.Operation)).ToHashSet();
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(id => Between(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
                .OfType<CaseChange>()
                // A variant that went while others of the same operation are judged is nothing lost.
                .Where(change => change.Kind != CaseChangeKind.Lost || !judged.Contains((before[change.Case].Check, before[change.Case].Operation)))
                .OrderBy(change => change.Kind)
                .ThenBy(change => change.Level)
                .ThenBy(change => change.Case, CaseIdComparer.Instance),
        ];
    }

    private static CaseChange? Between(string id, CaseResult? older, CaseResult? newer)
    {
        if (KindOf(older, newer) is not { } kind) return null;
        var telling = kind == CaseChangeKind.Mended ? older : newer ?? older;
        return new CaseChange(id, kind, telling!.Level, Words(older), Words(newer), telling.Message, telling.Location);
    }

    private static CaseChangeKind? KindOf(CaseResult? older, CaseResult? newer) => (State(older), State(newer)) switch
    {
        (CaseState.Failed, CaseState.Failed) => older!.Reason == newer!.Reason ? null : CaseChangeKind.FailsOtherwise,
        (CaseState.Failed, CaseState.Passed) => CaseChangeKind.Mended,
        (CaseState.Unknown, CaseState.Failed) => CaseChangeKind.Revealed,
        (_, CaseState.Failed) => CaseChangeKind.Broken,
        (CaseState.Passed, not CaseState.Passed) => CaseChangeKind.Lost,
        (CaseState.Failed, not CaseState.Failed) => CaseChangeKind.Lost,
        (not CaseState.Passed, CaseState.Passed) => CaseChangeKind.Added,
        _ => null,
    };

    private enum CaseState
    {
        Absent,
        Unknown,
        Passed,
        Failed,
    }

    /// <summary>A case that was not judged because something before it failed may have hidden anything.</summary>
    private static CaseState State(CaseResult? result) => result switch
    {
        null => CaseState.Absent,
        { Outcome: Outcome.Passed } => CaseState.Passed,
        _ when VerdictRules.IsFailure(result) => CaseState.Failed,
        { Outcome: Outcome.Skipped, Reason: "prerequisite-failed" } or { Outcome: Outcome.HarnessError } => CaseState.Unknown,
        _ => CaseState.Absent,
    };

    private static string? Words(CaseResult? result) => result is null
        ? null
        : result.Reason is { } reason ? $"{result.Outcome.Word()} ({reason})" : result.Outcome.Word();
}

/// <summary>The ways a case can end differently, the gravest first.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CaseChangeKind>))]
public enum CaseChangeKind
{
    /// <summary>It passed, or was not there, and fails now.</summary>
    Broken,

    /// <summary>It could not be judged before, and fails now.</summary>
    Revealed,

    /// <summary>It failed before and fails in another way now.</summary>
    FailsOtherwise,

    /// <summary>It was judged before and is not any more.</summary>
    Lost,

    /// <summary>It failed and passes now.</summary>
    Mended,

    /// <summary>It was not judged before and passes now.</summary>
    Added,
}
