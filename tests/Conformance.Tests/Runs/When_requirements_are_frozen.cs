using System.Security.Cryptography;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Checks;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Runs;

public sealed class When_requirements_are_frozen
{
    private static readonly Dictionary<string, string> Hashes = new()
    {
        ["2026.1"] = "38bd4b1372f19d484dcef176a9abc247e985d656ce6958760c9036327b026871",
    };

    private static IEnumerable<string> Frozen => RequirementSet.Names.Where(name => name != RequirementSet.Newest);

    [TestCaseSource(nameof(Frozen))]
    public void Should_never_change_again(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.PathOf("fixtures", "requirements", $"{name}.json")))).Should().Be(Hashes[name]);

    [TestCaseSource(nameof(Frozen))]
    public void Should_name_checks_that_there_are(string name) =>
        RequirementSet.Of(name).Checks.Should().NotBeEmpty().And.BeSubsetOf(CheckCatalogue.All.Select(check => check.Description.Id));

    [Test]
    public void Should_end_with_the_newest() => RequirementSet.Names.Should().EndWith(RequirementSet.Newest);

    [TestCase(Outcome.Passed, Outcome.NotScored, "It passes.")]
    [TestCase(Outcome.Failed, Outcome.NotScored, "It would fail: Something did not hold.")]
    [TestCase(Outcome.Skipped, Outcome.Skipped, "Something did not hold.")]
    [TestCase(Outcome.HarnessError, Outcome.HarnessError, "Something did not hold.")]
    public void Should_not_score_a_check_that_came_later(Outcome played, Outcome scored, string message)
    {
        var set = new RequirementSet { Name = "2020.1", Checks = ["op/old"], Rules = [] };

        var later = set.Score(new PlayedCase(RunBuilder.Case("op/new", played), [])).Result;
        var old = set.Score(new PlayedCase(RunBuilder.Case("op/old", played), [])).Result;

        later.Outcome.Should().Be(scored);
        later.Message.Should().EndWith(message);
        old.Outcome.Should().Be(played);
    }

    [Test]
    public void Should_only_note_what_a_later_rule_finds()
    {
        var finding = new Finding { Rule = "url/new", Severity = Severity.Error, Message = "m" };

        new RequirementSet { Name = "2020.1", Checks = [], Rules = [] }.Score(finding).Severity.Should().Be(Severity.Note);
        RequirementSet.Of(null).Score(finding).Severity.Should().Be(Severity.Error);
    }

    [Test]
    public async Task Should_be_named_by_the_run()
    {
        var options = new CheckOptions { Selection = CaseSelection.Matching("op/test-connection"), Settings = new HarnessSettings { Requirements = "2026.1" } };
        var run = await CheckRunner.RunAsync(ShippedPacks.Completed, options);

        run.Requirements.Should().Be("2026.1");
        run.Counts.Passed.Should().Be(1);
    }
}
