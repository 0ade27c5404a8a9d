using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Tests.Jobs;
using static OpsRampHarness.Connector.Tests.Importing.Json;

namespace OpsRampHarness.Connector.Tests.Importing;

public sealed class When_access_is_imported
{
    private const string InBoth = """[{"cid": "c1"}, {"cid": "c2"}]""";

    [Test]
    public async Task Should_refuse_before_any_account_was_imported()
    {
        using var world = World(People());

        var result = await world.Eic.ImportAccessAsync();

        result.Run.Outcome.Should().Be(JobOutcome.Refused);
        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("job/accounts-first");
        world.Eic.Exchanges.Should().BeEmpty();
    }

    [Test]
    public async Task Should_link_accounts_to_their_entitlements()
    {
        using var world = World(People(Person("u1", crews: InBoth), Person("u2")));
        await world.Eic.ImportAccountsAsync();

        var result = await world.Eic.ImportAccessAsync();

        result.Succeeded.Should().BeTrue();
        result.Counts.LinksAdded.Should().Be(2);
        world.Repository.Snapshot().Of("link").Select(row => $"{row.Key} by {row.ChangedBy}").Should().Equal(
            "test/u1@x.test has test/Crew/Day crew by job:2", "test/u1@x.test has test/Crew/Night crew by job:2");
    }

    [TestCase("a.b")]
    [TestCase("a\"b")]
    [TestCase("a\\b")]
    [TestCase("a'b[0]")]
    [TestCase("Größe 東京 😀")]
    [TestCase("")]
    public async Task Should_link_whatever_the_entitlement_type_is_called(string type)
    {
        var import = Import().Replace("\"Crew\"", System.Text.Json.JsonSerializer.Serialize(type), StringComparison.Ordinal);
        using var world = new EicWorld(
            EicWorld.Open().On("GET", "/people", People(Person("u1", crews: InBoth))).On("GET", "/crews", """[{"cid": "c1", "title": "Day crew"}]"""),
            ("ImportAccountEntJSON", import));
        await world.Eic.ImportAccountsAsync();

        var result = await world.Eic.ImportAccessAsync();

        result.Counts.LinksAdded.Should().Be(1);
        world.Repository.Entitlements.Types.Should().ContainSingle().Which.Name.Should().Be(type);
    }

    [Test]
    public async Task Should_remove_links_that_are_no_longer_reported()
    {
        using var world = World(People(Person("u1", crews: InBoth)));
        await ImportAll(world);
        var before = world.Repository.Snapshot();
        world.Target.On("GET", "/people", People(Person("u1", crews: """[{"cid": "c2"}]""")));

        await ImportAll(world);

        before.DifferencesTo(world.Repository.Snapshot()).Where(change => change.Kind == "link").Select(change => change.ToString()).Should().Equal(
            "- link test/u1@x.test has test/Crew/Day crew (job:4)");
    }

    [Test]
    public async Task Should_inactivate_entitlements_that_are_gone_and_reactivate_them()
    {
        using var world = World(People());
        await ImportAll(world);
        world.Target.On("GET", "/crews", """[{"cid": "c1", "title": "Day crew"}]""");
        await ImportAll(world);
        world.Repository.Entitlements.All.Select(entitlement => entitlement.Status).Should().Equal("1", "2");

        world.Target.On("GET", "/crews", """[{"cid": "c1", "title": "Day crew"}, {"cid": "c2", "title": "Night crew"}]""");
        await ImportAll(world);

        world.Repository.Entitlements.All.Select(entitlement => entitlement.Status).Should().Equal("1", "1");
    }

    [Test]
    public async Task Should_say_that_ids_match_no_entitlement()
    {
        using var world = World(People(Person("u1", crews: """[{"cid": "c9"}]""")));
        await world.Eic.ImportAccountsAsync();

        var result = await world.Eic.ImportAccessAsync();

        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("import/mapping-entitlement-unknown");
        world.Repository.Links.All.Should().BeEmpty();
    }

    [Test]
    public async Task Should_say_that_a_mapping_path_leads_nowhere()
    {
        using var world = World(People(Person("u1", crews: """[{"id": "c1"}]""")));

        var found = (await world.Eic.ImportAccountsAsync()).Diagnostics.Should().ContainSingle().Subject;

        found.Id.Should().Be("import/mapping-path-unresolved");
        found.Message.Should().Contain("idPath 'cid' of 'Crew' leads nowhere").And.Contain("'id'");
        found.Location!.Pointer.Should().Be("/accountParams/acctEntMappings/Crew/IdPath");
    }

    private static async Task ImportAll(EicWorld world)
    {
        await world.Eic.ImportAccountsAsync();
        await world.Eic.ImportAccessAsync();
    }

    private static EicWorld World(string people) => new(
        EicWorld.Open().On("GET", "/people", people).On("GET", "/crews", """[{"cid": "c1", "title": "Day crew"}, {"cid": "c2", "title": "Night crew"}]"""),
        ("ImportAccountEntJSON", Import()));
}
