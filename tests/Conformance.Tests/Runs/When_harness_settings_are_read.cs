using System.Text.Json;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_harness_settings_are_read
{
    [Test]
    public void Should_read_every_decision()
    {
        var settings = HarnessSettingsReader.Read("""
            {"requirements": "2026.1", "switches": {"role-list-semantics": "replace", "array-without-index": "join"}, "hosts": ["h"], "tenants": ["client_1"],
             "silenced": [{"rule": "r", "why": "w"}]}
            """, out var problems);

        problems.Should().BeEmpty();
        settings.Requirements.Should().Be("2026.1");
        settings.Switches.Changed.Should().Equal(new Dictionary<string, string> { ["role-list-semantics"] = "replace", ["array-without-index"] = "join" });
        settings.Hosts.Should().Equal("h");
        settings.Tenants.Should().Equal("client_1");
        settings.Silenced.Should().Equal(new LintSilence("r", "w", new SourceLocation("harness.json", 2, 15, "/silenced/0")));
    }

    [TestCase("""{"switches": {"role-list-semantic": "replace"}}""", "switch/unknown", "role-list-semantics")]
    [TestCase("""{"switches": {"role-list-semantics": "append"}}""", "switch/unknown-value", "merge, replace")]
    [TestCase("""{"switches": {"role-list-semantics": true}}""", "switch/unknown-value", "merge, replace")]
    [TestCase("""{"switches": {"array-without-indx": "join"}}""", "switch/unknown", "'array-without-index'")]
    [TestCase("""{"switches": {"array-without-index": "first"}}""", "switch/unknown-value", "null or join")]
    [TestCase("""{"switches": {"maximum-pages": "-1"}}""", "switch/unknown-value", "'-1'")]
    [TestCase("""{"switches": []}""", "settings/not-an-object", "must be an object")]
    [TestCase("""{"requirements": "2020.1"}""", "settings/unknown-requirements", "2020.1")]
    [TestCase("""{"hosts": [""]}""", "settings/not-a-text", "hosts")]
    public void Should_say_what_is_wrong(string text, string id, string hint)
    {
        HarnessSettingsReader.Read(text, out var problems);

        var problem = problems.Should().ContainSingle().Which;
        problem.Id.Should().Be(id);
        problem.Message.Should().Contain(hint);
        problem.Location!.File.Should().Be("harness.json");
    }

    [Test]
    public void Should_not_have_two_switches_of_one_name() => SwitchSettings.Names.Should().OnlyHaveUniqueItems();

    [Test]
    public void Should_offer_every_switch_and_value_in_the_schema()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("fixtures", "schemas", "harness.schema.json")));
        var offered = schema.RootElement.GetProperty("properties").GetProperty("switches").GetProperty("properties").EnumerateObject().ToDictionary(
            entry => entry.Name,
            entry => entry.Value.TryGetProperty("enum", out var values) ? values.EnumerateArray().Select(value => value.GetString()!).ToList() : [SwitchSettings.Default.ValueOf(entry.Name)]);

        offered.Should().BeEquivalentTo(SwitchSettings.Names.ToDictionary(name => name, SwitchSettings.ValuesOf));
    }
}
