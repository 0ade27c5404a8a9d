using FluentAssertions.Execution;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Tests.Persistence;

namespace OpsRampHarness.MockServer.Tests.Invariants;

internal sealed class When_calls_come_in_any_order
{
    [Test]
    public async Task Should_keep_every_reference_true_at_both_ends() =>
        await Parallel.ForEachAsync(RandomCall.Cases(60), async (calls, _) =>
        {
            using var sandbox = new Sandbox();
            await RandomCall.Play(sandbox, calls);
            using var scope = new AssertionScope(string.Join('\n', calls));
            (await StateOverHttp.Read(sandbox)).ShouldHoldTogether();
        });

    [Test]
    public async Task Should_be_the_same_after_an_export() =>
        await Parallel.ForEachAsync(RandomCall.Cases(30), async (calls, _) =>
        {
            using var sandbox = new Sandbox();
            await RandomCall.Play(sandbox, calls);
            var other = new MockOpsRamp(new WorkspaceOptions()).Default;
            other.Load(sandbox.Workspace.Export()).Should().BeNull();
            WorkspaceDocuments.Write(other.Export()).Should().Equal(WorkspaceDocuments.Write(sandbox.Workspace.Export()), string.Join('\n', calls));
        });

    [Test]
    public async Task Should_find_on_disk_what_is_true_when_killed() =>
        await Parallel.ForEachAsync(RandomCall.Cases(30), async (calls, _) =>
        {
            using var folder = new DataFolder();
            using var store = folder.Open();
            using var sandbox = new Sandbox(store);
            await RandomCall.Play(sandbox, calls);
            using var left = folder.AsLeftByTheKilled();
            using var opened = left.Open();
            WorkspaceDocuments.Write(DataFolder.Serve(opened).Default.Export()).Should().Equal(WorkspaceDocuments.Write(sandbox.Workspace.Export()), string.Join('\n', calls));
        });
}
