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
        rule.Source.Should().MatchRegex("^(own|[CIPX][0-9]{2})$");
        new[] { rule.Title, rule.Why, rule.Before, rule.After }.Should().NotContain(text => string.IsNullOrWhiteSpace(text));
        rule.Title.Should().NotEndWith(".");
        rule.After.Should().NotBe(rule.Before);
    }

    [Test]
    public void Should_give_each_rule_an_id_of_its_own() => RuleCatalogue.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();
}
