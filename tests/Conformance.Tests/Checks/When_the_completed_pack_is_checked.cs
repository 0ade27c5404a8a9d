using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Checks;

public sealed class When_the_completed_pack_is_checked
{
    [Test]
    public async Task Should_pass_every_case_and_skip_none()
    {
        var run = await SharedRuns.Completed;

        run.Cases.Where(result => result.Outcome != Outcome.Passed).Select(result => $"{result.Id} {result.Reason}: {result.Message}").Should().BeEmpty();
        run.Verdict.Should().Be(Verdict.Safe);
        run.Coverage.Exercised.Should().Be(run.Coverage.Of);
    }

    [Test]
    public async Task Should_exercise_every_operation_with_a_request_and_assertions()
    {
        var run = await SharedRuns.Completed;

        run.Cases.Where(result => result.Check.StartsWith("op/", StringComparison.Ordinal))
            .Where(result => result.Exchanges.Count == 0 || result.AssertionCount < 2)
            .Select(result => result.Id)
            .Should().BeEmpty();
    }

    [Test]
    public async Task Should_say_what_flips_when_roles_are_replaced_instead_of_merged()
    {
        SwitchSettings.Default.TryWith("role-list-semantics", "replace", out var switches).Should().BeNull();
        var run = await CheckRunner.RunAsync(ShippedPacks.Completed, new CheckOptions
        {
            Selection = CaseSelection.Matching("law/grant*"),
            Settings = HarnessSettings.Default with { Switches = switches },
        });

        run.Flips.Select(flip => flip.Case).Should().Contain("law/grant-changes-nothing-else:type=roles");
        run.Flips.Should().OnlyContain(flip => flip.Switches.Contains("role-list-semantics=replace") && flip.Usual == Outcome.Passed && flip.Now == Outcome.Failed);
    }
}
