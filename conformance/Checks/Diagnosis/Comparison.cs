using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Checks.Diagnosis;

/// <summary>What became different between two moments, and which of it was asked for.</summary>
/// <param name="Target">Changes in OpsRamp.</param>
/// <param name="Belief">Changes in what EIC believes.</param>
/// <param name="Unasked">The changes in OpsRamp that nobody asked for.</param>
internal sealed record Comparison(
    IReadOnlyList<SnapshotDifference> Target, IReadOnlyList<IdentityChange> Belief, IReadOnlyList<SnapshotDifference> Unasked)
{
    /// <summary>Compares two moments.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <param name="asked">Whether a change in OpsRamp is part of what was asked. That something was touched at all (<c>updatedTime</c>) always is.</param>
    public static Comparison Of(Moment before, Moment after, Func<SnapshotDifference, bool> asked)
    {
        var target = before.Target.Diff(after.Target);
        return new Comparison(
            target,
            before.Belief.DifferencesTo(after.Belief),
            [.. target.Where(change => change.Field != "updatedTime" && !asked(change))]);
    }

    /// <summary>The changes as a report shows them.</summary>
    public Effects ToEffects() => new(
        [.. Target.Where(change => change.Field != "updatedTime").Select(change => new StateChange(
            Kind(change.Before, change.After),
            $"{change.Kind} {change.Id} {change.Field}",
            Shown(change, change.Before),
            Shown(change, change.After),
            !Unasked.Contains(change)))],
        [.. Belief.Select(change => new StateChange(
            Kind(change.Type),
            change.Column is null ? $"{change.Kind} {change.Key}" : $"{change.Kind} {change.Key} {change.Column}",
            change.Before,
            change.After,
            true))]);

    /// <summary>That a password changed is worth telling; what it is, even hashed, is not.</summary>
    private static string? Shown(SnapshotDifference change, string? value) =>
        change.Field == "password" && value is not null ? "(secret)" : value;

    private static ChangeKind Kind(string? before, string? after) =>
        before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;

    private static ChangeKind Kind(IdentityChangeType type) => type switch
    {
        IdentityChangeType.Added => ChangeKind.Added,
        IdentityChangeType.Removed => ChangeKind.Removed,
        _ => ChangeKind.Changed,
    };
}
