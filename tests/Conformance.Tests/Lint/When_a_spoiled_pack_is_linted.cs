using OpsRampHarness.LintMutations;

namespace OpsRampHarness.Conformance.Tests.Lint;

/// <summary>A few of the million that bench/LintMutations plays.</summary>
public sealed class When_a_spoiled_pack_is_linted
{
    private const int Each = 250;

    [Test]
    public async Task Should_never_crash_hang_or_print_a_stack_trace([Values(0, 1, 2, 3)] int part)
    {
        var trial = new MutationTrial(Repository.PathOf("fixtures"));
        for (var seed = part * Each; seed < (part + 1) * Each; seed++)
            (await trial.RunAsync(seed)).Problem.Should().BeNull($"seed {seed} makes a pack like any other");
    }

    [Test]
    public void Should_be_spoiled_alike_by_the_same_seed() =>
        new MutationTrial(Repository.PathOf("fixtures")).Pack(42).Should().Equal(new MutationTrial(Repository.PathOf("fixtures")).Pack(42));
}
