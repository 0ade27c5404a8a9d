using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Mutations;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Checks;

namespace OpsRampHarness.Conformance.Tests.Mutations;

public sealed class When_mistakes_are_made_on_purpose
{
    private static readonly IReadOnlyList<Mutant> Mutants = Mutant.Of(ShippedPacks.Completed);

    private static IEnumerable<string> Operators => MutationCatalogue.All.Select(kind => kind.Id);

    [TestCaseSource(nameof(Operators))]
    public void Should_find_a_place_for_every_kind_in_the_completed_pack(string kind) =>
        Mutants.Should().Contain(mutant => mutant.Operator.Id == kind);

    [Test]
    public void Should_make_more_than_three_hundred_and_none_twice()
    {
        Mutants.Should().HaveCountGreaterThan(300);
        Mutants.Select(mutant => (mutant.Attribute, mutant.Text)).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void Should_leave_every_mutant_a_pack_that_reads() =>
        Mutants.Where(mutant => Mutant.Read(ShippedPacks.Completed, mutant).Pack is null).Select(mutant => mutant.Id).Should().BeEmpty();

    [TestCase("wrong-path", "/call/0/url", "without segment users")]
    [TestCase("typo-in-variable", "/call/0/httpParams", "user.firstname")]
    [TestCase("change-method", "/call/0/httpMethod", "PUT")]
    public async Task Should_tell_whether_one_is_found(string kind, string pointer, string what)
    {
        var options = new CheckOptions { Selection = CaseSelection.Matching("op/update-account*") };
        using var judge = await MutantJudge.CreateAsync(ShippedPacks.Completed, options, default);
        var mutant = Mutants.First(mutant => mutant.Operator.Id == kind && mutant.Attribute == "UpdateAccountJSON" && mutant.Pointer == pointer && mutant.What.StartsWith(what, StringComparison.Ordinal));

        var result = await judge.JudgeAsync(mutant, default);

        result.Fate.Should().Be(Fate.Killed);
        result.By.Should().NotBeNull();
    }

    [Test]
    public async Task Should_call_equivalent_what_sends_and_causes_the_same()
    {
        var options = new CheckOptions { Selection = CaseSelection.Matching("op/import-accounts*") };
        using var judge = await MutantJudge.CreateAsync(ShippedPacks.Completed, options, default);
        var mutant = Mutants.First(mutant => mutant.Operator.Id == "drop-setting" && mutant.Pointer.EndsWith("/stageNumber", StringComparison.Ordinal));

        (await judge.JudgeAsync(mutant, default)).Fate.Should().Be(Fate.Equivalent);
    }

    [TestCase("/call/0/url", "/call/0", true)]
    [TestCase("/call/0/url", "/call/0/url", true)]
    [TestCase("/call/0/url", "/call", true)]
    [TestCase("/call/0/url", "/call/1", false)]
    [TestCase("/call/0/url", "", false)]
    [TestCase("/accountIdPath", "/accountIdPath", true)]
    [TestCase("/accountParams/doNotChangeIfFailed", "/accountParams/call/call1", true)]
    public void Should_count_a_finding_only_at_the_place_or_its_call(string mistake, string finding, bool counts)
    {
        var place = MutationPlace.Of(Mutants[0] with { Attribute = "CreateAccountJSON", Pointer = mistake });
        place.Covers(new Place("CreateAccountJSON.json", 1, 1, finding, null)).Should().Be(counts);
        place.Covers(new Place("UpdateAccountJSON.json", 1, 1, finding, null)).Should().BeFalse();
    }
}
