using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Connector.Linting.Rules;

namespace OpsRampHarness.Conformance.Tests.Lint;

public sealed class When_the_rules_are_documented
{
    [Test]
    public void Should_say_on_the_page_what_the_catalogue_says() =>
        File.ReadAllText(Repository.PathOf("docs", "rules.md")).Should().Be(RulesPage.Write(), "the page is made by: opsramp-harness explain --page > docs/rules.md");

    private static IEnumerable<string> Ids => RuleCatalogue.All.Select(rule => rule.Id);

    [TestCaseSource(nameof(Ids))]
    public void Should_say_of_every_rule_what_why_and_how(string id)
    {
        var rule = RuleCatalogue.Find(id)!;
        rule.Id.Should().MatchRegex("^[a-z]+/[a-z0-9-]+$");
        rule.Source.Should().MatchRegex("^(own|[CIPX][0-9]{2}( [CIPX][0-9]{2})*)$");
        new[] { rule.Title, rule.Why, rule.Before, rule.After }.Should().NotContain(text => string.IsNullOrWhiteSpace(text));
        rule.Title.Should().NotEndWith(".");
        rule.After.Should().NotBe(rule.Before);
    }

    // The pitfalls that show without running anything. X09 needs the whole of Groovy's loops; all others that are missing here show at run time only.
    [TestCase("C", "01 02 03 04 05 06 07 08 09 10 11 12 13")]
    [TestCase("I", "01 02 04 05 06 08 10 11 13 15 17 18 19 20 21 22 23 24 28 30 31 32 33 34 35 36 37 38 39 42 43 44 45")]
    [TestCase("P", "01 02 03 04 05 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24")]
    [TestCase("X", "01 02 03 04 05 06 07 08 10 11 12 13 14")]
    public void Should_have_a_rule_for_every_pitfall_that_can_be_seen(string family, string numbers)
    {
        var covered = RuleCatalogue.All.SelectMany(rule => rule.Source.Split(' ')).ToHashSet();

        numbers.Split(' ').Select(number => family + number).Where(code => !covered.Contains(code)).Should().BeEmpty();
    }

    [Test]
    public void Should_give_each_rule_an_id_of_its_own() => RuleCatalogue.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();
}
