using OpsRampHarness.Conformance.Checks;

namespace OpsRampHarness.Conformance.Tests.Checks;

public sealed class When_checks_are_described
{
    private static IEnumerable<CheckDescription> All => CheckCatalogue.All.Select(check => check.Description);

    [TestCaseSource(nameof(All))]
    public void Should_say_what_follows_and_how_to_mend_it(CheckDescription check)
    {
        check.Id.Should().MatchRegex("^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$");
        check.Title.Should().NotBeNullOrWhiteSpace().And.NotEndWith(".");
        check.Requirement.Should().NotBeNullOrWhiteSpace();
        check.Consequence.Should().EndWith(".");
        check.Fix.Should().EndWith(".");
    }

    [Test]
    public void Should_have_one_id_each() => All.Select(check => check.Id).Should().OnlyHaveUniqueItems();
}
