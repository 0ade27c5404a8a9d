using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Checks;

public sealed class When_a_case_is_told_step_by_step
{
    private static readonly Lazy<Task<Run>> Guide = new(() => CheckRunner.RunAsync(ShippedPacks.Guide, new CheckOptions()));

    [Test]
    public async Task Should_mark_one_step_of_every_failed_case_and_of_no_other()
    {
        var run = await Guide.Value;
        foreach (var result in run.Cases.Where(result => result.Exchanges.Count > 0))
            result.Steps.Count(step => step.Diverged).Should().Be(result.Outcome == Outcome.Failed ? 1 : 0, result.Id);
    }

    [Test]
    public async Task Should_mark_the_first_call_that_did_not_succeed()
    {
        var result = (await Guide.Value).Cases.Single(result => result.Id == "op/update-account:person=full");

        result.Steps.Single(step => step.Diverged).Title.Should().EndWith("→ 404");
    }

    [Test]
    public async Task Should_mark_the_rows_where_every_call_succeeded()
    {
        var result = (await Guide.Value).Cases.Single(result => result.Id == "law/import-suspends-nobody:known=all");
        var step = result.Steps.Single(step => step.Diverged);

        step.Kind.Should().Be("rows");
        step.Title.Should().Contain("150 accounts changed");
        step.Effects!.Belief.Should().Contain(change => change.Before == "1" && change.After == "SUSPENDED FROM IMPORT SERVICE");
    }

    [Test]
    public async Task Should_tell_the_task_its_calls_and_the_rows_that_came_of_them()
    {
        var result = (await Guide.Value).Cases.Single(result => result.Id == "op/enable-account");

        result.Steps.Select(step => step.Kind).Should().StartWith(["world", "task", "call"]).And.EndWith("rows");
        result.Steps[^1].Effects!.Target.Should().Contain(change => change.Subject.EndsWith(" status", StringComparison.Ordinal));
    }
}
