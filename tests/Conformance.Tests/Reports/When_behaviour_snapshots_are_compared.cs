using OpsRampHarness.Conformance.Reports.Snapshots;
using OpsRampHarness.Conformance.Tests.Runs;

namespace OpsRampHarness.Conformance.Tests.Reports;

public sealed class When_behaviour_snapshots_are_compared
{
    [Test]
    public void Should_approve_on_demand_and_forget_checks_that_are_gone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["op-gone.verified.txt"], "op/gone\n");
        var run = RunBuilder.Run(RunBuilder.Case("op/a"));

        BehaviourSnapshots.Compare(run, folder.Path, SnapshotAcceptance.Compare, isPartial: false).Dangling.Should().Equal("op-gone.verified.txt");
        BehaviourSnapshots.Compare(run, folder.Path, SnapshotAcceptance.Compare, isPartial: true).Dangling.Should().BeEmpty();
        BehaviourSnapshots.Compare(run, folder.Path, SnapshotAcceptance.Accept, isPartial: false).IsApproved.Should().BeTrue();
        BehaviourSnapshots.Compare(run, folder.Path, SnapshotAcceptance.Compare, isPartial: false).IsApproved.Should().BeTrue();
        Directory.EnumerateFiles(folder.Path).Select(path => Path.GetFileName(path)).Should().Equal("op-a.verified.txt");
    }
}
