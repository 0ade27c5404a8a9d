using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Commands;
using OpsRampHarness.MockServer.Control;
using Sandbox = OpsRampHarness.Conformance.Tests.Commands.Sandbox;

namespace OpsRampHarness.Conformance.Tests.Checks.Elsewhere;

public sealed class When_a_sandbox_is_the_target
{
    [TestCase("auth/*")]
    [TestCase("op/create-account")]
    [TestCase("law/tenants-do-not-mix")]
    [TestCase("fault/truncated", Matrix.Full)]
    [TestCase("fault/slow-visibility", Matrix.Full)]
    public async Task Should_end_byte_for_byte_as_in_memory_and_leave_nothing_behind(string only, Matrix matrix = Matrix.Core)
    {
        await using var sandbox = await Sandbox.StartAsync(users: 2);
        using var target = new Worlds.Elsewhere.Sandbox(new Uri(sandbox.Address), key: null);
        var options = new CheckOptions { Selection = CaseSelection.Matching(only), Workers = 2, Matrix = matrix };

        var there = await CheckRunner.RunAsync(ShippedPacks.Guide, options with { Elsewhere = target });
        var here = await CheckRunner.RunAsync(ShippedPacks.Guide, options);

        there.Target.Should().Be(sandbox.Address);
        there.Exchanges.Should().NotBeEmpty();
        Text(there with { Target = null }).Should().Be(Text(here));
        sandbox.Server.Workspaces.Should().ContainSingle();
        sandbox.Tenant.Users.Should().HaveCount(2);
        sandbox.Server.Default.Journal.Count.Should().Be(0);
    }

    [Test]
    public async Task Should_call_a_sandbox_that_goes_away_no_fault_of_the_pack()
    {
        var sandbox = await Sandbox.StartAsync(users: 2);
        using var target = new Worlds.Elsewhere.Sandbox(new Uri(sandbox.Address), key: null);
        await sandbox.DisposeAsync();

        var run = await CheckRunner.RunAsync(ShippedPacks.Completed, new CheckOptions { Selection = CaseSelection.Matching("op/import-accounts"), Elsewhere = target });

        run.Cases.Should().OnlyContain(result => result.Outcome == Outcome.HarnessError);
        ExitCodes.Of(run).Should().Be(ExitCodes.Harness);
    }

    [Test]
    public async Task Should_let_the_command_line_play_there()
    {
        using var folder = new TemporaryFolder();
        await using var sandbox = await Sandbox.StartAsync(users: 2, new ControlOptions { Key = "open-sesame", AlwaysRequireKey = true });
        var before = sandbox.Server.Workspaces.Count;

        var result = await Tool.RunAsync("check", "completed", "--only", "op/*-account", "--out", folder.Path, "--target", sandbox.Address, "--control-key", "open-sesame");

        result.Error.Should().BeEmpty();
        result.Code.Should().Be(0);
        File.ReadAllText(Path.Combine(folder.Path, "run.json")).Should().Contain($"\"target\": \"{sandbox.Address}\"").And.Contain($"--target {sandbox.Address}");
        sandbox.Server.Workspaces.Should().HaveCount(before);
    }

    [Test]
    public async Task Should_say_that_the_key_is_wrong_or_missing()
    {
        await using var sandbox = await Sandbox.StartAsync(users: 2, new ControlOptions { Key = "open-sesame", AlwaysRequireKey = true });

        var wrong = await Tool.RunAsync("check", "completed", "--target", sandbox.Address, "--control-key", "open-barley");
        var none = await Tool.RunAsync("check", "completed", "--target", sandbox.Address);

        wrong.Should().Be(new ToolResult(2, "", wrong.Error));
        wrong.Error.Should().Contain("target/wrong-key").And.NotContain("open-barley");
        none.Code.Should().Be(2);
        none.Error.Should().Contain("target/key-required").And.Contain("OPSRAMP_HARNESS_CONTROL_KEY");
    }

    [TestCase("--target http://127.0.0.1:1", "target/unreachable")]
    [TestCase("--target localhost:8080", "usage/bad-url")]
    [TestCase("--target ftp://example.com", "usage/bad-url")]
    [TestCase("--target http://me:pass@127.0.0.1:1", "has a user name or a password in it")]
    [TestCase("--target http://127.0.0.1:1 --target-mappings x", "exclude each other")]
    [TestCase("--control-key k", "'--control-key' needs '--target URL'")]
    [TestCase("--allow-writes", "'--allow-writes' needs '--target URL'")]
    [TestCase("--target-mappings /no/such/folder", "target/no-mappings")]
    public async Task Should_say_what_is_wrong_with_a_target(string arguments, string words)
    {
        var result = await Tool.RunAsync(["check", "completed", .. arguments.Split(' ')]);

        result.Code.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(words);
    }

    /// <summary>A run as text; what replays a case names the target, and is left out.</summary>
    private static string Text(Run run) => System.Text.Encoding.UTF8.GetString(RunJson.Write(run with { Cases = [.. run.Cases.Select(result => result with { Replay = "" })] }));
}
