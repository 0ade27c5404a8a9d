using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>docs/eic-fidelity.md lists every fact: each is shown by a case, or says why it is not done.</summary>
public sealed partial class When_the_facts_are_listed
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Packs.Repository.Folder, "docs", "eic-fidelity.md"));

    private static readonly List<(string Fact, string State)> Listed = [.. Row().Matches(Page).Select(row => (row.Groups["fact"].Value, row.Groups["state"].Value.Trim()))];

    private static readonly HashSet<string> Shown =
    [
        .. FactCase.All.Select(fact => fact.Fact),
        .. typeof(FactAttribute).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes(typeof(FactAttribute), false).Cast<FactAttribute>()).Select(attribute => attribute.Fact),
    ];

    [Test]
    public void Should_show_each_by_a_case_or_say_why_not()
    {
        Listed.Should().HaveCountGreaterThan(150);
        Listed.Where(fact => !Shown.Contains(fact.Fact) && !fact.State.StartsWith("not done: ", StringComparison.Ordinal)).Select(fact => fact.Fact)
            .Should().BeEmpty("each row needs a case whose id carries the fact, or 'not done: ' and a reason");
    }

    [Test]
    public void Should_not_call_a_fact_undone_that_a_case_shows() =>
        Listed.Where(fact => Shown.Contains(fact.Fact) && fact.State.StartsWith("not done: ", StringComparison.Ordinal)).Select(fact => fact.Fact).Should().BeEmpty();

    [Test]
    public void Should_list_every_fact_that_a_case_shows() => Shown.Except(Listed.Select(fact => fact.Fact)).Should().BeEmpty();

    [Test]
    public void Should_list_each_once() => Listed.Select(fact => fact.Fact).Should().OnlyHaveUniqueItems();

    [Test]
    public void Should_name_every_switch_with_its_default()
    {
        foreach (var entry in EicSwitchCatalogue.All)
            Page.Should().Contain($"| `{entry.Id}` | `{entry.Default}` |", entry.Id);
    }

    [GeneratedRegex(@"^\| (?<fact>\d(?:\.\d)?/\S+) \|[^|]*\| (?<state>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
