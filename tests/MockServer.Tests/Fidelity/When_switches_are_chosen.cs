using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Tests.Fidelity;

internal sealed class When_switches_are_chosen
{
    [TestCase("role-list-semantics", "switch/not-a-pair", "'role-list-semantics'")]
    [TestCase("=merge", "switch/not-a-pair", "'=merge'")]
    [TestCase("role-list-semantic=merge", "switch/unknown", "Did you mean 'role-list-semantics'?")]
    [TestCase("role-list-semantics=both", "switch/unknown-value", "Choose one of: merge, replace.")]
    public void Should_say_what_is_wrong(string pair, string id, string words)
    {
        FidelityChoices.TryParse([pair], out var choices, out var problem).Should().BeFalse();

        choices.Should().BeNull();
        problem!.Id.Should().Be(id);
        problem.Message.Should().Contain(words);
    }

    [Test]
    public void Should_refuse_one_switch_twice()
    {
        FidelityChoices.TryParse(["token-reuse=fresh", "token-reuse=reuse"], out _, out var problem).Should().BeFalse();

        problem!.Id.Should().Be("switch/repeated");
    }

    [Test]
    public void Should_keep_the_rest_at_their_defaults()
    {
        FidelityChoices.TryParse(["role-list-semantics=replace"], out var choices, out _).Should().BeTrue();

        choices!.Changed.Should().Equal(new FidelityAssumption("role-list-semantics", "replace"));
        choices.All.Should().HaveCount(FidelitySwitches.All.Count).And.BeInAscendingOrder(assumption => assumption.Id, StringComparer.Ordinal);
    }

    [Test]
    public void Should_have_a_ledger_that_is_in_order()
    {
        FidelitySwitches.All.Select(entry => entry.Id).Should().OnlyHaveUniqueItems();
        FidelitySwitches.All.Should().HaveCountLessThan(64, "the record of consulted switches is one word");
        foreach (var entry in FidelitySwitches.All)
        {
            entry.Id.Should().MatchRegex("^[a-z]+(-[a-z]+)*$");
            entry.Values.Should().HaveCountGreaterThan(1).And.OnlyHaveUniqueItems().And.StartWith(entry.Default);
            entry.Description.Should().EndWith(".");
            entry.Sources.Should().EndWith(".");
        }
    }
}
