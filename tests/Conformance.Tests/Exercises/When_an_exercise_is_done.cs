using OpsRampHarness.Conformance.Exercises;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Checks;
using OpsRampHarness.Conformance.Tests.Commands;

namespace OpsRampHarness.Conformance.Tests.Exercises;

public sealed class When_an_exercise_is_done
{
    private static IEnumerable<string> Ids => ExerciseCatalogue.All.Select(exercise => exercise.Id);

    [TestCaseSource(nameof(Ids))]
    public async Task Should_fail_as_it_is_given_and_pass_when_it_is_solved(string id)
    {
        var exercise = ExerciseCatalogue.Find(id)!;

        var broken = await exercise.PlayAsync(exercise.Broken(ShippedPacks.Completed), default);
        broken.Outcome.Should().Be(Outcome.Failed);
        broken.Message.Should().NotBeEmpty();
        broken.Consequence.Should().NotBeNullOrEmpty();
        (await exercise.PlayAsync(Exercise.Right(ShippedPacks.Completed), default)).Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void Should_be_one_of_at_least_ten_with_hints_and_an_explanation()
    {
        ExerciseCatalogue.All.Should().HaveCountGreaterThanOrEqualTo(10).And.OnlyHaveUniqueItems(exercise => exercise.Id);
        ExerciseCatalogue.All.Should().OnlyContain(exercise => exercise.Hints.Count >= 2 && exercise.Explanation.Length > 40);
    }

    [Test]
    public async Task Should_be_started_checked_and_solved_from_the_command_line()
    {
        using var folder = new TemporaryFolder();
        var where = folder["pack"];

        var started = await Tool.RunAsync("exercise", "start", "first-token", where);
        started.Code.Should().Be(0);
        started.Output.Should().Contain("What EIC shows: Save and Test fails");
        var before = await Tool.RunAsync("exercise", "check", "first-token", where, "--hints", "1");
        before.Code.Should().Be(1);
        before.Output.Should().Contain("Not yet").And.Contain("Hint 1").And.NotContain("Hint 2");
        (await Tool.RunAsync("exercise", "start", "first-token", where)).Code.Should().Be(2);
        (await Tool.RunAsync("exercise", "solve", "first-token", where)).Code.Should().Be(0);
        var after = await Tool.RunAsync("exercise", "check", "first-token", where);
        after.Code.Should().Be(0);
        after.Output.Should().Contain("Solved");
    }

    [Test]
    public async Task Should_not_be_mistaken_for_another()
    {
        var result = await Tool.RunAsync("exercise", "start", "first-tokn", "anywhere");
        result.Code.Should().Be(2);
        result.Error.Should().Contain("usage/unknown-exercise").And.Contain("first-token");
    }
}
