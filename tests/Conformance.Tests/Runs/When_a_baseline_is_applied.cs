using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using static OpsRampHarness.Conformance.Tests.Runs.RunBuilder;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_a_baseline_is_applied
{
    private static readonly Baseline Known = new([new KnownFailure("op/a", "x=1", "no-such-route", "vendor ticket 7")], []);

    [Test]
    public void Should_know_a_failure_with_the_same_reason()
    {
        var result = Run(Known, Case("op/a", Outcome.Failed, "x=1", reason: "no-such-route")).Cases.Single();

        result.Outcome.Should().Be(Outcome.KnownFailure);
        result.Why.Should().Be("vendor ticket 7");
    }

    [Test]
    public void Should_call_a_failure_with_another_reason_new()
    {
        var run = Run(Known, Case("op/a", Outcome.Failed, "x=1", reason: "refused"));

        run.Cases.Single().Outcome.Should().Be(Outcome.Failed);
        run.StaleEntries.Should().BeEmpty("one failure is not reported twice");
    }

    [Test]
    public void Should_leave_other_variants_alone() =>
        Run(Known, Case("op/a", Outcome.Failed, "x=1", reason: "no-such-route"), Case("op/a", Outcome.Failed, "x=2", reason: "no-such-route"))
            .Cases[1].Outcome.Should().Be(Outcome.Failed);

    [Test]
    public void Should_call_an_entry_stale_whose_case_passes() =>
        Run(Known, Case("op/a", variant: "x=1")).Cases.Single().Outcome.Should().Be(Outcome.Stale);

    [Test]
    public void Should_call_an_entry_stale_that_matches_no_case()
    {
        var run = Run(Known, Case("op/b"));

        run.StaleEntries.Should().ContainSingle().Which.Entry.Should().Be("op/a:x=1");
        run.Counts.Stale.Should().Be(1);
    }

    [Test]
    public void Should_call_an_entry_stale_whose_case_is_skipped() =>
        Run(Known, Case("op/a", Outcome.Skipped, "x=1")).StaleEntries.Should().ContainSingle()
            .Which.Message.Should().Contain("skipped now");

    [Test]
    public void Should_cover_every_failing_variant_when_the_entry_names_none()
    {
        var baseline = new Baseline([new KnownFailure("op/a", null, "r", "w")], []);

        var run = Run(baseline, Case("op/a", Outcome.Failed, "x=1", reason: "r"), Case("op/a", variant: "x=2"));

        run.Cases.Select(result => result.Outcome).Should().Equal(Outcome.KnownFailure, Outcome.Passed);
    }

    [Test]
    public void Should_not_call_an_entry_stale_that_was_not_asked_for()
    {
        var run = RunAssembly.Assemble(
            Header, [], [new PlayedCase(Case("op/b"), [])], [], Known, CaseSelection.Matching("op/b"));

        run.StaleEntries.Should().BeEmpty();
    }

    [Test]
    public void Should_know_a_failure_when_only_one_variant_was_asked_for()
    {
        var baseline = new Baseline([new KnownFailure("op/a", null, "some-reason", "w")], []);

        var run = RunAssembly.Assemble(
            Header, [], [new PlayedCase(Case("op/a", Outcome.Failed, "x=1"), [])], [], baseline, CaseSelection.Matching("op/a:x=1"));

        run.Cases.Single().Outcome.Should().Be(Outcome.KnownFailure);
    }

    [Test]
    public void Should_know_a_finding_at_its_place_and_miss_one_that_is_gone()
    {
        var baseline = new Baseline([], [
            new KnownFinding("pack/unused-key", "A.json", null, "kept for later"),
            new KnownFinding("pack/unused-key", "B.json", null, "kept for later")]);
        var finding = new Finding
        {
            Rule = "pack/unused-key", Severity = Severity.Error, Message = "m", Location = new Place("A.json", 1, 1, ""),
        };

        var run = RunAssembly.Assemble(Header, [], [], [finding], baseline);

        run.Findings.Single().Why.Should().Be("kept for later");
        run.StaleEntries.Should().ContainSingle().Which.Entry.Should().Be("pack/unused-key B.json");
    }
}
