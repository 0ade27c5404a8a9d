using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using static OpsRampHarness.Conformance.Tests.Runs.RunBuilder;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_an_exit_code_is_chosen
{
    [TestCase(Outcome.Passed, 0)]
    [TestCase(Outcome.Skipped, 0)]
    [TestCase(Outcome.NotScored, 0)]
    [TestCase(Outcome.Failed, 1)]
    [TestCase(Outcome.HarnessError, 3)]
    public void Should_follow_the_outcomes(Outcome outcome, int code) =>
        ExitCodes.Of(Run(Case("op/a", outcome))).Should().Be(code);

    [Test]
    public void Should_let_a_harness_error_win_over_a_failure() =>
        ExitCodes.Of(Run(Case("op/a", Outcome.Failed), Case("op/b", Outcome.HarnessError))).Should().Be(3);

    [Test]
    public void Should_fail_on_a_stale_entry() =>
        ExitCodes.Of(Run(new Baseline([new KnownFailure("op/a", null, "r", "w")], []), Case("op/a"))).Should().Be(1);

    [TestCase(Severity.Error, 1)]
    [TestCase(Severity.Warning, 0)]
    public void Should_fail_on_a_new_finding_of_severity_error_only(Severity severity, int code) =>
        ExitCodes.Of(Run([new PlayedCase(Case("op/a"), [])], new Finding { Rule = "r", Severity = severity, Message = "m" }))
            .Should().Be(code);
}
