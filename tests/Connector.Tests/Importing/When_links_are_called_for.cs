using System.Net;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Tests.Jobs;
using static OpsRampHarness.Connector.Tests.Importing.Json;

namespace OpsRampHarness.Connector.Tests.Importing;

public sealed class When_links_are_called_for
{
    private const string Crews = """[{"cid": "c1", "title": "Day crew", "members": ["u1", "u2"]}, {"cid": "c2", "title": "Night crew", "members": []}]""";

    private static readonly string[] Expected = ["test/u1@x.test has test/Crew/Day crew", "test/u2@x.test has test/Crew/Day crew"];

    [TestCase("""
        {"processingType": "httpEntToAcct", "connection": "a1", "http": {"url": "https://target.test/crews/${id}/members", "httpMethod": "GET"},
         "listField": "", "entKeyField": "entitlementID", "acctIdPath": "id", "acctKeyField": "accountID"}
        """)]
    [TestCase("""
        {"entTypes": {"Crew": {"call": {"call1": {"processingType": "httpAcctToEnt", "connection": "a1", "http": {"url": "https://target.test/people/${id}/crews", "httpMethod": "GET"},
         "listField": "crews", "entIdPath": "title", "entKeyField": "entitlement_value", "acctKeyField": "accountID"}}}}}
        """)]
    [TestCase("""
        {"entTypes": {"Crew": {"call": {"call1": {"processingType": "http", "connection": "a1", "http": {"url": "https://target.test/pairs", "httpMethod": "GET"},
         "listField": "", "acctIdPath": "person.login", "entIdPath": "crew", "acctKeyField": "name", "entKeyField": "entitlementID"}}}}}
        """)]
    [TestCase("""
        {"entTypes": {"Crew": {"call": {"call1": {"processingType": "http", "connection": "a1", "http": {"url": "https://target.test/nested", "httpMethod": "GET"},
         "listField": "", "entListField": "in", "acctIdPath": "id", "entIdPath": "", "acctKeyField": "accountID", "entKeyField": "entitlementID"}}}}}
        """)]
    [TestCase("""{"processingType": "entToAcctMapping"}""")]
    public async Task Should_link_the_same_whatever_the_method(string access)
    {
        using var world = World(access);
        await world.Eic.ImportAccountsAsync();

        var result = await world.Eic.ImportAccessAsync();

        result.Diagnostics.Should().BeEmpty();
        world.Repository.Snapshot().Of("link").Select(row => row.Key).Should().Equal(Expected);
    }

    [Test]
    public async Task Should_say_what_a_method_needs()
    {
        using var world = World("""{"processingType": "httpEntToAcct", "connection": "a1", "http": {"url": "https://target.test/crews/${id}/members"}, "entKeyField": "entitlementID"}""");
        await world.Eic.ImportAccountsAsync();

        var result = await world.Eic.ImportAccessAsync();

        result.Run.Outcome.Should().Be(JobOutcome.Failed);
        result.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The mapping of type httpEntToAcct has no acctIdPath and no acctKeyField.");
    }

    [Test]
    public async Task Should_create_entitlements_that_only_accounts_bring()
    {
        var import = Import().Replace("\"KeyField\": \"entitlementID\"", """
            "KeyField": "entitlementID", "importAsEntitlement": true, "colsToPropsMap": {"description": "note~#~char"}
            """, StringComparison.Ordinal);
        using var world = new EicWorld(
            EicWorld.Open().On("GET", "/people", People(Person("u1", crews: """[{"cid": "c9", "note": "made"}]"""))).On("GET", "/crews", Crews),
            ("ImportAccountEntJSON", import));

        await world.Eic.ImportAccountsAsync();

        var entitlement = world.Repository.Entitlements.All.Should().ContainSingle().Subject;
        entitlement.Should().BeEquivalentTo(new { EntitlementId = "c9", Value = "c9", Status = "1" });
        entitlement["description"].Should().Be("made");
    }

    [Test]
    public async Task Should_call_once_per_record_for_a_dependent_call()
    {
        var import = Import().Replace("\"call\": {\"call1\": {\"callOrder\": 0, \"stageNumber\": 0,\n   \"http\": {\"url\": \"https://target.test/people\"", """
            "call": {"call2": {"callOrder": 1, "stageNumber": 3, "inputParams": {"dependentCall": "call1"}, "nextApiKeyField": "name",
              "http": {"url": "https://target.test/details/${accountName}", "httpMethod": "GET"}, "listField": "", "keyField": "accountID",
              "colsToPropsMap": {"accountID": "id~#~char", "description": "more~#~char"}},
             "call1": {"callOrder": 0, "stageNumber": 0,
              "http": {"url": "https://target.test/people"
            """, StringComparison.Ordinal);
        using var world = new EicWorld(
            EicWorld.Open()
                .On("GET", "/people", People(Person("u1"), Person("u2")))
                .On("GET", "/details/u1@x.test", """{"id": "u1", "more": "one"}""")
                .On("GET", "/details/u2@x.test", """{"id": "u2", "more": "two"}"""),
            ("ImportAccountEntJSON", import));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();

        world.Repository.Accounts.All.Select(account => (account.AccountId, account.Name, account["description"])).Should().Equal(
            ("u1", "u1@x.test", "one"), ("u2", "u2@x.test", "two"));
    }

    [TestCase("", 2)]
    [TestCase("\"doNotChangeIfFailed\": true,", 0)]
    public async Task Should_treat_a_failed_mapping_call_as_the_settings_say(string setting, int removed)
    {
        const string Access = """
            {"processingType": "httpEntToAcct", "connection": "a1", "http": {"url": "https://target.test/crews/${id}/members", "httpMethod": "GET"},
             "listField": "", "entKeyField": "entitlementID", "acctIdPath": "id", "acctKeyField": "accountID"}
            """;
        using var world = World(Access, setting);
        await world.Eic.ImportAccountsAsync();
        await world.Eic.ImportAccessAsync();
        world.Target.On("GET", "/crews/c1/members", "{}", HttpStatusCode.InternalServerError);

        var result = await world.Eic.ImportAccessAsync();

        result.Succeeded.Should().BeFalse();
        result.Counts.LinksRemoved.Should().Be(removed);
    }

    private static EicWorld World(string access, string entitlementSetting = "") => new(
        EicWorld.Open()
            .On("GET", "/people", People(Person("u1"), Person("u2")))
            .On("GET", "/crews", Crews)
            .On("GET", "/crews/c1/members", """[{"id": "u1"}, {"id": "u2"}]""")
            .On("GET", "/crews/c2/members", "[]")
            .On("GET", "/people/u1/crews", """{"crews": [{"title": "Day crew"}]}""")
            .On("GET", "/people/u2/crews", """{"crews": [{"title": "Day crew"}]}""")
            .On("GET", "/pairs", """[{"person": {"login": "u1@x.test"}, "crew": "c1"}, {"person": {"login": "u2@x.test"}, "crew": "c1"}]""")
            .On("GET", "/nested", """[{"id": "u1", "in": ["c1"]}, {"id": "u2", "in": ["c1"]}]"""),
        ("ImportAccountEntJSON", Import()
            .Replace("""{"processingType": "acctToEntMapping"}""", access, StringComparison.Ordinal)
            .Replace("\"entTypes\": {\"Crew\": {\"entTypeOrder\": 0,", $$"""{{entitlementSetting}} "entTypes": {"Crew": {"entTypeOrder": 0, "acctEntMappings": {"listField": "members", "idPath": "", "keyField": "accountID"},""", StringComparison.Ordinal)
            .Replace("\"entitlement_Value\": \"title~#~char\"", "\"entitlement_Value\": \"title~#~char\", \"acctEntMappingInfoColumnFromEnt\": \"STORE#ACC#ENT#MAPPINGINFO~#~char\"", StringComparison.Ordinal)));
}
