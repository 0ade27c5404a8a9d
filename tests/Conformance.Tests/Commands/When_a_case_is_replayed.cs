using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Checks;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_a_case_is_replayed
{
    [Test]
    public async Task Should_give_every_case_of_a_run_again()
    {
        var known = BaselineReader.Read("baseline.json", ShippedPacks.Guide.Companions["baseline.json"], out _);
        var recorded = RunJson.Read(RunJson.Write(await CheckRunner.RunAsync(ShippedPacks.Guide, new CheckOptions { Baseline = known, Seed = 7 })));

        var others = new List<string>();
        await Parallel.ForEachAsync(recorded.Cases, async (result, cancellation) =>
        {
            var options = CaseReplay.Options(recorded, result, HarnessSettings.Default, HarnessSettings.Default.Switches);
            var run = await CheckRunner.RunAsync(ShippedPacks.Guide, options, cancellation: cancellation);
            if (!CaseReplay.IsSame(recorded, run, result.Id)) lock (others) others.Add(result.Id);
        });

        others.Should().BeEmpty();
    }

    [Test]
    public async Task Should_say_that_nothing_differs_and_that_something_is_mended()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("check", "guide", "--only", "law/import-complete:users=101", "--baseline", "none", "--out", folder.Path);

        var same = await Tool.RunAsync("replay", "law/import-complete:users=101", "--run", folder["run.json"]);
        var mended = await Tool.RunAsync("replay", "law/import-complete:users=101", "completed", "--run", folder["run.json"]);

        same.Code.Should().Be(1);
        same.Output.Should().Contain("the same in every step and byte");
        mended.Code.Should().Be(0);
        mended.Output.Should().Contain("was failed (import-incomplete), is passed; the pack has changed since");
    }

    [Test]
    public async Task Should_ask_for_a_pack_that_is_not_here()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["ours"]);
        foreach (var attribute in ShippedPacks.Completed.Attributes) await File.WriteAllTextAsync(folder[$"ours/{attribute.Name}.json"], attribute.Text);
        await Tool.RunAsync("check", folder["ours"], "--only", "op/test-connection", "--out", folder.Path);
        var result = await Tool.RunAsync("replay", "op/test-connection", "--run", folder["run.json"]);

        result.Code.Should().Be(2);
        result.Error.Should().Contain("usage/needs-pack").And.Contain("replay op/test-connection path/to/ours");
    }

    [Test]
    public async Task Should_name_the_nearest_case_when_there_is_none()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("check", "completed", "--only", "law/import-complete:users=101", "--out", folder.Path);
        var result = await Tool.RunAsync("replay", "law/import-complete:users=102", "--run", folder["run.json"]);

        result.Code.Should().Be(2);
        result.Error.Should().Contain("usage/no-such-case").And.Contain("users=101");
    }
}
