using System.Globalization;
using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>What a step changed: counted by kind, and the first changes with their values before and after.</summary>
internal static class RowsChanged
{
    private const int Kept = 8;

    /// <summary>What differs between two moments; of a target that cannot be looked into nothing is said.</summary>
    public static (string Title, Effects Effects) Between(Moment before, Moment after, bool seesTarget)
    {
        var comparison = Comparison.Of(before, after, _ => true);
        var effects = comparison.ToEffects();
        var target = Counted(comparison.Target.Where(change => change.Field != "updatedTime").Select(change => new Change(change.Kind, change.Id, "changed")));
        var belief = Counted(comparison.Belief.Select(change => new Change(change.Kind, change.Key, change.Type.Word())));
        return (
            seesTarget ? $"OpsRamp: {target}; EIC: {belief}" : $"EIC: {belief}",
            new Effects([.. effects.Target.Take(Kept)], [.. effects.Belief.Take(Kept)]));
    }

    /// <summary>How many of which kind: <c>250 accounts added, 500 links added</c>. One with several changed values counts once.</summary>
    private static string Counted(IEnumerable<Change> changes)
    {
        var counted = changes.Distinct()
            .GroupBy(change => change with { Key = "" })
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.Kind}{(group.Count() == 1 ? "" : "s")} {group.Key.Word}"))
            .ToList();
        return counted.Count == 0 ? "nothing changed" : string.Join(", ", counted);
    }

    private sealed record Change(string Kind, string Key, string Word);
}
