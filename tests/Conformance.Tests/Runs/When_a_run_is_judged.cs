using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using static OpsRampHarness.Conformance.Tests.Runs.RunBuilder;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_a_run_is_judged
{
    [Test]
    public void Should_be_safe_when_everything_passed() =>
        Run(Case("op/a"), Case("op/b", Outcome.Skipped)).Verdict.Should().Be(Verdict.Safe);

    [TestCase(Level.Documented, Verdict.Unsafe)]
    [TestCase(Level.Sound, Verdict.Unsafe)]
    [TestCase(Level.Resilient, Verdict.Review)]
    [TestCase(Level.Secure, Verdict.Review)]
    public void Should_follow_the_level_of_a_failure(Level level, Verdict verdict) =>
        Run(Case("op/a"), Case("op/b", Outcome.Failed, level: level)).Verdict.Should().Be(verdict);

    [Test]
    public void Should_not_let_the_baseline_change_the_verdict()
    {
        var baseline = new Baseline([new KnownFailure("op/a", null, "some-reason", "we know")], []);

        var run = Run(baseline, Case("op/a", Outcome.Failed));

        run.Cases.Should().ContainSingle().Which.Outcome.Should().Be(Outcome.KnownFailure);
        run.Verdict.Should().Be(Verdict.Unsafe);
        ExitCodes.Of(run).Should().Be(ExitCodes.Success);
    }

    [Test]
    public void Should_be_unsafe_when_accounts_are_harmed_by_a_failure_of_a_lower_level() =>
        Run(Case("law/a", Outcome.Failed, level: Level.Resilient) with { BlastRadius = Radius(suspended: 1) })
            .Verdict.Should().Be(Verdict.Unsafe);

    [Test]
    public void Should_not_be_lowered_by_what_is_not_scored() =>
        Run(Case("op/a", Outcome.NotScored) with { BlastRadius = Radius(suspended: 1) })
            .Verdict.Should().Be(Verdict.Safe);

    [Test]
    public void Should_not_be_lowered_by_assumptions() =>
        Run(Case("op/a") with { Assumptions = ["role-list-semantics=merge"] }).Verdict.Should().Be(Verdict.Safe);

    [Test]
    public void Should_not_call_a_pack_safe_that_the_harness_could_not_judge() =>
        Run(Case("op/a", Outcome.HarnessError)).Verdict.Should().Be(Verdict.Review);

    [TestCase(Severity.Error, Verdict.Review)]
    [TestCase(Severity.Warning, Verdict.Review)]
    [TestCase(Severity.Note, Verdict.Safe)]
    public void Should_ask_for_a_review_when_lint_warns(Severity severity, Verdict verdict) =>
        Run([new PlayedCase(Case("op/a"), [])], new Finding { Rule = "r", Severity = severity, Message = "m" })
            .Verdict.Should().Be(verdict);
}
