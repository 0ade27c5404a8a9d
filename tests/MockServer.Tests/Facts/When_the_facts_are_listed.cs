using System.Text.RegularExpressions;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Tests.Facts;

/// <summary>docs/opsramp-facts.md lists every fact: each is shown by a case, is a switch, or says why it is not done.</summary>
internal sealed partial class When_the_facts_are_listed
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "opsramp-facts.md"));

    private static readonly List<(string Fact, string State)> Listed = [.. Row().Matches(Page).Select(row => (row.Groups["fact"].Value, row.Groups["state"].Value.Trim()))];

    private static readonly HashSet<string> Shown = [.. FactCase.All.Select(fact => fact.Fact)];

    [Test]
    public void Should_show_each_by_a_case_or_say_why_not() => Listed.Where(fact => !Shown.Contains(fact.Fact) && !IsExcused(fact.State)).Select(fact => fact.Fact)
        .Should().BeEmpty("each row needs a case that names the fact, or the switch it is, or 'not done: ' and a reason");

    [Test]
    public void Should_not_call_a_fact_undone_that_a_case_shows() =>
        Listed.Where(fact => Shown.Contains(fact.Fact) && fact.State.StartsWith("not done: ", StringComparison.Ordinal)).Select(fact => fact.Fact).Should().BeEmpty();

    [Test]
    public void Should_list_every_fact_that_a_case_shows() => Shown.Except(Listed.Select(fact => fact.Fact)).Should().BeEmpty();

    [Test]
    public void Should_list_each_once() => Listed.Select(fact => fact.Fact).Should().OnlyHaveUniqueItems();

    [Test]
    public void Should_name_each_case_once() => FactCase.All.Select(fact => fact.ToString()).Should().OnlyHaveUniqueItems();

    [Test]
    public void Should_name_only_switches_that_exist() =>
        Switch().Matches(Page).Select(name => name.Groups["id"].Value).Should().OnlyContain(id => FidelitySwitches.Find(id) != null);

    [Test]
    public void Should_name_every_switch() =>
        FidelitySwitches.All.Select(entry => entry.Id).Except(Switch().Matches(Page).Select(name => name.Groups["id"].Value)).Should().BeEmpty();

    [Test]
    public void Should_call_every_operation_with_success()
    {
        var called = FactCase.All.SelectMany(fact => fact.Steps).Where(step => step.Answer?.Status is 200).Select(step => step.Line.Split(' ')[^2..])
            .Select(words => RouteMatcher.Match(words[0], Target(words[1]), new ConsultedFidelity(FidelityChoices.Default)).Route?.Operation);

        MockRoutes.All.Select(route => route.Operation).Except(called).Should().Equal(["list-nocs"], "that one has nothing to list, and answers 500");
    }

    private static string[] Target(string path) =>
        (path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : "api/v2/tenants/msp_6" + (path == "/" ? "" : path)).Split('?')[0].Split('/');

    private static bool IsExcused(string state) => state.StartsWith("not done: ", StringComparison.Ordinal) || Switch().IsMatch(state);

    [GeneratedRegex(@"^\| (?<fact>\d+/\S+) \|[^|]*\| (?<state>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("switch `(?<id>[a-z-]+)`")]
    private static partial Regex Switch();
}
