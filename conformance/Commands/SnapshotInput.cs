using OpsRampHarness.Conformance.Reports.Snapshots;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>Compares the behaviour of a pack with the approved one, and says on the error stream what differs.</summary>
internal static class SnapshotInput
{
    /// <summary>Whether the behaviour is the approved one; null, and what is wrong is said, when the folder cannot be used.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Where the approved texts are; null when nothing was asked.</param>
    /// <param name="accepts">Whether what differs becomes approved.</param>
    /// <param name="isPartial">Whether only some cases were played.</param>
    /// <param name="console">Where to say it.</param>
    public static bool? Compare(Run run, string? folder, bool accepts, bool isPartial, CommandConsole console)
    {
        if (folder is null) return true;
        try
        {
            var acceptance = accepts ? SnapshotAcceptance.Accept : SnapshotAcceptance.Compare;
            var snapshots = BehaviourSnapshots.Compare(run, folder, acceptance, isPartial);
            foreach (var result in snapshots.Different) Say(result, folder, console);
            foreach (var file in snapshots.Dangling) Problem("snapshot/dangling", $"'{file}' describes a check that the pack no longer has.", folder, console);
            foreach (var file in snapshots.Accepted) console.Error.WriteLine($"approved: {Path.Combine(folder, file)}");
            return snapshots.IsApproved;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            console.Problem(new PackProblem("usage/unusable-folder", Severity.Error, $"'{folder}' cannot be used for snapshots: {error.Message}", null, "Name another with --snapshot."));
            return null;
        }
    }

    private static void Say(SnapshotResult result, string folder, CommandConsole console)
    {
        Problem(
            result.State == SnapshotState.New ? "snapshot/new" : "snapshot/different",
            result.State == SnapshotState.New ? $"'{result.File}' has not been approved yet." : $"The behaviour is not the one approved in '{result.File}'.",
            folder, console);
        console.Error.Write(ForeignText.VisibleLines(result.Difference));
    }

    private static void Problem(string id, string message, string folder, CommandConsole console) => console.Problem(new PackProblem(
        id, Severity.Error, message, null, $"Look at the difference; if it is meant, run again with --snapshot {folder} --accept."));
}
