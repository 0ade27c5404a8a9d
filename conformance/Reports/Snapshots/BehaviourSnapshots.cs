using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Snapshots;

/// <summary>How the behaviour of a pack compares with the approved one.</summary>
/// <param name="Different">Texts that are not the approved ones, one a check.</param>
/// <param name="Accepted">Files that were approved or removed just now.</param>
/// <param name="Dangling">Approved files whose check is not in the run any more.</param>
internal sealed record BehaviourSnapshots(IReadOnlyList<SnapshotResult> Different, IReadOnlyList<string> Accepted, IReadOnlyList<string> Dangling)
{
    /// <summary>Whether the behaviour is the approved one.</summary>
    public bool IsApproved => Different.Count + Dangling.Count == 0;

    /// <summary>Compares the behaviour in each check of a run with the files of a folder.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Where the approved texts are.</param>
    /// <param name="acceptance">Whether what differs becomes approved.</param>
    /// <param name="isPartial">Whether only some cases were played: then texts of other checks are left alone.</param>
    public static BehaviourSnapshots Compare(Run run, string folder, SnapshotAcceptance acceptance, bool isPartial)
    {
        var snapshots = new SnapshotFolder(folder, acceptance);
        var results = run.Checks.Select(check => snapshots.Compare(check.Id, BehaviourText.Of(run, check.Id))).ToList();
        var removed = isPartial ? [] : snapshots.RemoveDangling();
        return new BehaviourSnapshots(
            [.. results.Where(result => !result.IsApproved)],
            [.. results.Where(result => result.State == SnapshotState.Accepted).Select(result => result.File), .. removed],
            isPartial ? [] : snapshots.Dangling());
    }
}
