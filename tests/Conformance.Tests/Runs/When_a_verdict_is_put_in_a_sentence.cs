using OpsRampHarness.Conformance.Runs;
using static OpsRampHarness.Conformance.Tests.Runs.RunBuilder;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_a_verdict_is_put_in_a_sentence
{
    [Test]
    public void Should_name_failed_operations_and_the_worst_that_happens_to_accounts() =>
        Run(
            Case("op/update-account", Outcome.Failed, operation: "update-account"),
            Case("op/add-access", Outcome.Failed, operation: "add-access-role"),
            Case("law/a", Outcome.Failed, level: Level.Sound) with { BlastRadius = Radius(suspended: 1) },
            Case("law/b", Outcome.Failed, level: Level.Sound) with { BlastRadius = Radius(suspended: 150, linksLost: 30) })
        .Summary.Should().Be(
            "2 of 12 documented operations do not do what they say; "
            + "where EIC knows all 250 users, the next full import would suspend 150 of 250 accounts and lose 30 of 500 links.");

    [Test]
    public void Should_use_the_singular_for_one() =>
        Run(Case("op/a", Outcome.Failed, operation: "update-account"))
            .Summary.Should().Be("1 of 12 documented operations does not do what it says.");

    [Test]
    public void Should_say_when_the_harness_failed() =>
        Run(Case("op/a", Outcome.HarnessError)).Summary.Should().EndWith("1 case could not be judged, because the harness itself failed.");

    [Test]
    public void Should_say_that_all_is_well() =>
        Reports.SampleRuns.Passing().Summary.Should()
            .Be("every documented operation exercised (1 of 12) does what it says, and no account or link is wrongly changed.");

    [Test]
    public void Should_not_praise_a_run_that_exercised_nothing() =>
        Run(Case("op/a")).Summary.Should().Be("nothing failed, but no documented operation was exercised.");
}
