using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Commands;

namespace OpsRampHarness.Conformance.Tests.Checks;

/// <summary>What the published guide's JSONs really do.</summary>
public sealed class When_the_documented_pack_is_checked
{
    [Test]
    public async Task Should_find_that_an_update_never_reaches_a_user()
    {
        var result = await Case("op/update-account:person=full");
        result.Reason.Should().Be("no-such-route");
        result.Details.Should().Contain(detail => detail.Text == "POST /api/v2/tenants/{tenant}/users/{userId}");
        result.Details.Should().Contain(detail => detail.Text == "missing segment: users");
        result.Location.Should().Match<Place>(place => place.File == "UpdateAccountJSON.json" && place.Line == 7 && place.Column == 14);
    }

    [Test]
    public async Task Should_find_that_an_import_sees_a_hundred_users()
    {
        var result = await Case("law/import-complete:users=250");
        result.Message.Should().Be("imported 100 of 250 users");
        result.Fix.Should().Contain("pagination");
    }

    [Test]
    public async Task Should_find_that_the_next_import_suspends_a_hundred_and_fifty()
    {
        var result = await Case("law/import-suspends-nobody:known=all");
        result.BlastRadius.Should().Match<BlastRadius>(radius => radius.Suspended == 150 && radius.Accounts == 250);
        (await SharedRuns.Guide).Summary.Should().Contain("suspend 150 of 250 accounts");
    }

    [Test]
    public async Task Should_find_that_a_grant_turns_on_all_clients()
    {
        var result = await Case("law/grant-changes-nothing-else:type=roles");
        result.Message.Should().Contain("allClients false → true");
        result.Location!.Source.Should().Contain("allClients");
    }

    [TestCase("fault/lasting-500:import=accounts", "→ 500: ")]
    [TestCase("fault/empty-answer:import=accounts", null)]
    public async Task Should_blame_the_harm_of_a_fault_on_an_answer_of_that_time(string id, string? cause)
    {
        var causes = (await SharedRuns.GuideWithFaults).Cases.Single(result => result.Id == id).Details.Where(detail => detail.Label == "because").ToList();
        if (cause is null) causes.Should().BeEmpty("the empty answer counted as success, and the token ran out a day later");
        else causes.Should().ContainSingle().Which.Text.Should().Contain(cause);
    }

    [TestCase("roles")]
    [TestCase("Groups")]
    public async Task Should_find_that_nothing_removes_access(string type) =>
        (await Case($"law/every-grant-can-be-removed:type={type}")).Reason.Should().Be("nothing-removes");

    [Test]
    public async Task Should_find_that_an_empty_reason_is_refused() =>
        (await Case("op/disable-account:reason=empty")).Reason.Should().Be("refused-by-target");

    [Test]
    public async Task Should_find_that_a_null_reason_is_stored_as_a_word()
    {
        var result = await Case("data/null-never-becomes-text:operation=disable-account");
        result.Reason.Should().Be("null-as-text");
        result.Details.Should().Contain(detail => detail.Label == "stored");
    }

    [Test]
    public async Task Should_say_the_consequence_and_the_mend_of_every_failure()
    {
        var failures = (await SharedRuns.Guide).Cases.Where(result => result.Outcome == Outcome.Failed).ToList();
        failures.Should().NotBeEmpty();
        failures
            .Where(result => result.Location is null || new[] { result.Message, result.Consequence, result.Fix }.Any(string.IsNullOrEmpty))
            .Select(result => result.Id)
            .Should().BeEmpty();
    }

    [Test]
    public async Task Should_meet_no_harness_error_and_exercise_all_documented_operations()
    {
        var run = await SharedRuns.Guide;
        run.Counts.HarnessError.Should().Be(0);
        run.Coverage.Exercised.Should().Be(12);
    }

    [Test]
    public async Task Should_know_every_failure_of_the_baseline_beside_it()
    {
        using var folder = new TemporaryFolder();
        var result = await Tool.RunAsync("check", "guide", "--out", folder.Path);
        result.Code.Should().Be(0);
        result.Output.Should().Contain("UNSAFE").And.Contain(" 0 failed").And.NotContain("stale");
    }

    private static async Task<CaseResult> Case(string id) => (await SharedRuns.Guide).Cases.Single(result => result.Id == id);
}
