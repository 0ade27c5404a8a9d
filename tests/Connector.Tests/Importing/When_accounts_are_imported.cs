using System.Net;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Tests.Jobs;
using static OpsRampHarness.Connector.Tests.Importing.Json;

namespace OpsRampHarness.Connector.Tests.Importing;

public sealed class When_accounts_are_imported
{
    private const string Thresholds = """
        "statusAndThresholdConfig": {"statusColumn": "customproperty9", "activeStatus": ["on"], "inactivateAccountsNotInFile": true, "accountThresholdValue": 2},
        """;

    [Test]
    public async Task Should_fill_the_mapped_columns_and_give_accounts_to_users()
    {
        using var world = World(People(Person("u1"), Person("u2")), Import());
        world.AddUser("U1@x.test");

        var result = await world.Eic.ImportAccountsAsync();

        result.Counts.Read.Should().Be(2);
        result.Counts.Added.Should().Be(2);
        var account = world.Repository.Accounts.Of(world.Eic.Endpoint)[0];
        account.AccountId.Should().Be("u1");
        account.Name.Should().Be("u1@x.test");
        account["customproperty2"].Should().Be("u1@mail.test");
        account.Status.Should().Be(AccountStatus.Active);
        account["customproperty31"].Should().Be("""{"Crew":{"entIds":[],"keyField":"entitlementID"}}""");
        world.Repository.Snapshot().Of("account").Select(row => row.Columns.GetValueOrDefault("user")).Should().Equal("U1@x.test", null);
    }

    [Test]
    public async Task Should_change_nothing_the_second_time()
    {
        using var world = World(People(Person("u1", crews: """[{"cid": "c1"}]"""), Person("u2")), Import());
        await world.Eic.ImportAccountsAsync();
        await world.Eic.ImportAccessAsync();
        var before = world.Repository.Snapshot();

        await world.Eic.ImportAccountsAsync();
        await world.Eic.ImportAccessAsync();

        before.DifferencesTo(world.Repository.Snapshot()).Should().BeEmpty();
    }

    [Test]
    public async Task Should_suspend_and_rename_accounts_that_are_gone()
    {
        using var world = World(People(Person("u1"), Person("u2")), Import());
        await world.Eic.ImportAccountsAsync();
        var before = world.Repository.Snapshot();
        world.Target.On("GET", "/people", People(Person("u1")));

        var result = await world.Eic.ImportAccountsAsync();

        result.Counts.Inactivated.Should().Be(1);
        before.DifferencesTo(world.Repository.Snapshot()).Select(change => change.ToString()).Should().Equal(
            "~ account test/u2@x.test name: u2@x.test -> u2@x.test_DELETED_20260102030405 (job:2)",
            "~ account test/u2@x.test status: 1 -> SUSPENDED FROM IMPORT SERVICE (job:2)");
    }

    [Test]
    public async Task Should_make_a_suspended_account_that_returns_anew()
    {
        using var world = World(People(Person("u1")), Import());
        await world.Eic.ImportAccountsAsync();
        world.Target.On("GET", "/people", People());
        await world.Eic.ImportAccountsAsync();
        world.Target.On("GET", "/people", People(Person("u1")));

        (await world.Eic.ImportAccountsAsync()).Counts.Added.Should().Be(1);

        world.Repository.Accounts.All.Select(account => account.Status).Should().Equal(AccountStatus.SuspendedFromImportService, AccountStatus.Active);
    }

    [Test]
    public async Task Should_inactivate_and_reactivate_as_the_thresholds_say()
    {
        using var world = World(People(Person("u1"), Person("u2")), Import(accountParams: Thresholds));
        await world.Eic.ImportAccountsAsync();
        world.Target.On("GET", "/people", People(Person("u1", state: "off")));
        await world.Eic.ImportAccountsAsync();
        world.Repository.Accounts.All.Select(account => account.Status).Should().Equal("2", "2");

        world.Target.On("GET", "/people", People(Person("u1"), Person("u2")));
        await world.Eic.ImportAccountsAsync();

        world.Repository.Accounts.All.Select(account => account.Status).Should().Equal("1", "1");
    }

    [Test]
    public async Task Should_leave_everybody_alone_above_the_threshold()
    {
        using var world = World(People(Person("u1"), Person("u2"), Person("u3")), Import(accountParams: Thresholds));
        await world.Eic.ImportAccountsAsync();
        world.Target.On("GET", "/people", People());

        var result = await world.Eic.ImportAccountsAsync();

        result.Counts.Inactivated.Should().Be(0);
        result.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Id == "import/account-threshold")
            .Which.Location!.Pointer.Should().Be("/accountParams/statusAndThresholdConfig/accountThresholdValue");
    }

    [Test]
    public async Task Should_find_a_provisioned_account_without_an_id_by_its_name()
    {
        using var world = World(People(Person("u1")), Import());
        world.Repository.Accounts.Add(world.Eic.Endpoint.Key, null, new Dictionary<string, string?> { ["name"] = "u1@x.test", ["status"] = AccountStatus.ManuallyProvisioned });

        (await world.Eic.ImportAccountsAsync()).Counts.Should().BeEquivalentTo(new { Added = 0, Updated = 1, Inactivated = 0 });

        world.Repository.Accounts.All.Should().ContainSingle().Which.AccountId.Should().Be("u1");
    }

    [TestCase("", 1, Description = "a failed call looks like a deletion")]
    [TestCase("\"doNotChangeIfFailed\": true,", 0)]
    public async Task Should_treat_a_failed_call_as_doNotChangeIfFailed_says(string setting, int inactivated)
    {
        using var world = World(People(Person("u1")), Import(accountParams: setting));
        await world.Eic.ImportAccountsAsync();
        world.Target.On("GET", "/people", """{"error":"boom"}""", HttpStatusCode.InternalServerError);

        var result = await world.Eic.ImportAccountsAsync();

        result.Run.Outcome.Should().Be(JobOutcome.Failed);
        result.Counts.Inactivated.Should().Be(inactivated);
        result.Diagnostics.Should().Contain(diagnostic => diagnostic.Id == "import/call-failed");
    }

    [Test]
    public async Task Should_stop_when_the_profile_says_a_failed_call_stops()
    {
        using var world = new EicWorld(
            EicWorld.Open().On("GET", "/people", People(Person("u1"))), EicSwitches.Default.With(EicSwitchCatalogue.FailedImportCall, "stops"), ("ImportAccountEntJSON", Import()));
        await world.Eic.ImportAccountsAsync();
        world.Target.On("GET", "/people", "{}", HttpStatusCode.InternalServerError);

        (await world.Eic.ImportAccountsAsync()).Counts.Inactivated.Should().Be(0);
        world.Repository.Accounts.All.Should().ContainSingle().Which.Status.Should().Be("1");
    }

    [Test]
    public async Task Should_change_nothing_when_the_target_cannot_be_reached()
    {
        using var world = World(People(Person("u1")), Import());
        await world.Eic.ImportAccountsAsync();
        world.Target.On("GET", "/people", _ => throw new HttpRequestException("connection reset"));

        var result = await world.Eic.ImportAccountsAsync();

        result.Run.Outcome.Should().Be(JobOutcome.Failed);
        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("exchange/transport");
        world.Repository.Accounts.All.Should().ContainSingle().Which.Status.Should().Be("1");
    }

    [TestCase("results", "import/list-not-found", "/accountParams/call/call1/listField")]
    [TestCase("rows[0].crews", "import/list-not-found", null)]
    public async Task Should_say_that_the_list_was_not_found(string listField, string id, string? pointer)
    {
        using var world = World(People(), Import(listField: listField));

        var found = (await world.Eic.ImportAccountsAsync()).Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Id == id).Subject;

        found.Message.Should().Contain($"'{listField}'");
        found.Location!.Pointer.Should().Be(pointer ?? "/accountParams/call/call1/listField");
    }

    [TestCase("accountID", "{\"name\": \"login~#~char\"}", "import/key-field-not-mapped")]
    [TestCase("id", Columns, "import/key-field-not-a-column")]
    public async Task Should_refuse_a_keyField_that_identifies_nothing(string keyField, string columns, string id)
    {
        using var world = World(People(Person("u1")), Import(columns: columns).Replace("\"keyField\": \"accountID\"", $"\"keyField\": \"{keyField}\"", StringComparison.Ordinal));

        var result = await world.Eic.ImportAccountsAsync();

        result.Diagnostics.Should().Contain(diagnostic => diagnostic.Id == id);
        world.Repository.Accounts.All.Should().BeEmpty();
    }

    [Test]
    public async Task Should_drop_and_report_records_without_a_key()
    {
        using var world = World(People(Person("u1"), """{"login": "nobody"}""", """{"login": "nobody", "id": null}"""), Import());

        var result = await world.Eic.ImportAccountsAsync();

        result.Counts.Added.Should().Be(1);
        result.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Id == "import/key-is-null").Which.Message.Should().EndWith("(2 times)");
    }

    [Test]
    public async Task Should_say_which_paths_lead_nowhere()
    {
        using var world = World(People(Person("u1")), Import(columns: """{"accountID": "id~#~char", "customproperty3": "emial~#~char"}"""));

        var found = (await world.Eic.ImportAccountsAsync()).Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Id == "import/path-unresolved").Subject;

        found.Message.Should().Contain("'emial' leads nowhere in any of 1 records").And.Contain("'mail'");
        found.Location!.Pointer.Should().Be("/accountParams/call/call1/colsToPropsMap/customproperty3");
    }

    private static EicWorld World(string people, string import) =>
        new(EicWorld.Open().On("GET", "/people", people).On("GET", "/crews", """[{"cid": "c1", "title": "Day crew"}]"""), ("ImportAccountEntJSON", import));
}
