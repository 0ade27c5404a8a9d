using System.Net;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Tests.Jobs;
using static OpsRampHarness.Connector.Tests.Provisioning.ProvisioningWorld;

namespace OpsRampHarness.Connector.Tests.Provisioning;

public sealed class When_a_task_is_provisioned
{
    private const string People = "https://target.test/people";

    private static readonly string Create = Calls(
        """ "accountIdPath": "call1.message.person.id", "responseColsToPropsMap": {"customproperty1": "call1.message.person.state~#~char"}, """,
        Call("call1", People, """ "httpParams": "{\"login\": \"${user.email}\", \"first\": \"${user.firstname}\"}", """));

    [Test]
    public async Task Should_create_an_account_and_learn_its_id_and_columns()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/people", """{"person": {"id": "u7", "state": "on"}}""", HttpStatusCode.Created), ("CreateAccountJSON", Create));
        await world.Eic.RequestAccountAsync(world.Jane);

        var result = await world.Eic.ProvisionAsync();

        var outcome = result.Outcomes.Should().ContainSingle().Subject;
        outcome.Succeeded.Should().BeTrue();
        outcome.Task.State.Should().Be(TaskState.Complete);
        world.World.Target.Requests[0].Body.Should().Be("""{"login": "jane@x.test", "first": "Jane"}""");
        var account = world.Repository.Accounts.All.Should().ContainSingle().Subject;
        account.Should().BeEquivalentTo(new { Name = "jdoe", AccountId = "u7", Status = AccountStatus.ManuallyProvisioned, UserKey = world.Jane.Key });
        account["customproperty1"].Should().Be("on");
    }

    [Test]
    public async Task Should_leave_the_id_blank_when_it_cannot_be_learnt()
    {
        using var world = new ProvisioningWorld(EicWorld.Open().On("POST", "/people", """{"id": "u7"}"""), ("CreateAccountJSON", Create));
        await world.Eic.RequestAccountAsync(world.Jane);

        var outcome = (await world.Eic.ProvisionAsync()).Outcomes.Single();

        outcome.Succeeded.Should().BeTrue();
        world.Repository.Accounts.All.Single().AccountId.Should().BeNull();
        outcome.Diagnostics.Should().Contain(diagnostic => diagnostic.Id == "provisioning/account-id-unresolved")
            .Which.Location!.Pointer.Should().Be("/accountIdPath");
    }

    [Test]
    public async Task Should_keep_the_id_when_an_update_does_not_tell_it()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/people/u1", "{}"),
            ("UpdateAccountJSON", Calls(""" "accountIdPath": "call1.message.id", """, Call("call1", People + "/${account.accountID}"))));
        await world.Eic.RequestAsync(TaskKind.UpdateAccount, world.AddAccount());

        (await world.Eic.ProvisionAsync()).Outcomes.Single().Succeeded.Should().BeTrue();

        world.Repository.Accounts.All.Single().AccountId.Should().Be("u1");
    }

    [TestCase(TaskKind.EnableAccount, "EnableAccountJSON", AccountStatus.ManuallyProvisioned)]
    [TestCase(TaskKind.DisableAccount, "DisableAccountJSON", AccountStatus.ManuallySuspended)]
    [TestCase(TaskKind.RemoveAccount, "RemoveAccountJSON", AccountStatus.ManuallySuspended)]
    [TestCase(TaskKind.ChangePassword, "ChangePassJSON", AccountStatus.Active)]
    public async Task Should_set_the_account_status(TaskKind kind, string attribute, string status)
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/people/u1", "{}"), (attribute, Calls("", Call("call1", People + "/${account.accountID}"))));
        await world.Eic.RequestAsync(kind, world.AddAccount());

        await world.Eic.ProvisionAsync();

        world.Repository.Accounts.All.Single().Status.Should().Be(status);
        world.World.LastExchange.Attribute.Should().Be(attribute);
    }

    [Test]
    public async Task Should_run_only_the_calls_named_after_the_entitlement_type()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/crews/c1", """{"at": 5}""").On("POST", "/confirm/5", "{}"),
            ("AddAccessJSON", Calls(
                "",
                Call("Rank", "https://target.test/ranks/${entitlementValue.entitlementID}"),
                Call("Crew", "https://target.test/crews/${entitlementValue.entitlementID}"),
                Call("Crew", "https://target.test/confirm/${response.Crew1.message.at}"))));
        var account = world.AddAccount();
        await world.Eic.RequestAccessAsync(account, world.DayCrew);

        (await world.Eic.ProvisionAsync()).Outcomes.Single().Succeeded.Should().BeTrue();

        world.World.Wire.Should().Equal("POST https://target.test/crews/c1 200", "POST https://target.test/confirm/5 200");
        world.Repository.Links.All.Should().ContainSingle().Which.ChangedBy.Should().Be("task:1");
    }

    [Test]
    public async Task Should_remove_the_link_when_access_is_removed()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("DELETE", "/crews/c1", "{}"),
            ("RemoveAccessJSON", Calls("", Call("Crew", "https://target.test/crews/${entitlementValue.entitlementID}", """ "httpParams": "[{\"id\": \"${account.accountID}\"}]", """)
                .Replace("\"POST\"", "\"DELETEWITHBODY\"", StringComparison.Ordinal))));
        var account = world.AddAccount();
        world.Repository.Links.Add(account.Key, world.DayCrew.Key);
        await world.Eic.RequestRemovalOfAccessAsync(account, world.DayCrew);

        await world.Eic.ProvisionAsync();

        world.World.Target.Requests[0].Body.Should().Be("""[{"id": "u1"}]""");
        world.Repository.Links.All.Should().BeEmpty();
    }

    [Test]
    public async Task Should_fail_and_say_so_when_no_call_is_named_after_the_type()
    {
        using var world = new ProvisioningWorld(EicWorld.Open(), ("AddAccessJSON", Calls("", Call("crew", People))));
        await world.Eic.RequestAccessAsync(world.AddAccount(), world.DayCrew);

        var outcome = (await world.Eic.ProvisionAsync()).Outcomes.Single();

        outcome.Succeeded.Should().BeFalse();
        outcome.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("No call of AddAccessJSON is named 'Crew'; there are 'crew'.");
        outcome.Task.ProvisioningComments.Should().StartWith("try 1: No call of AddAccessJSON");
        world.World.Eic.Exchanges.Should().BeEmpty();
        world.Repository.Links.All.Should().BeEmpty();
    }

    [Test]
    public async Task Should_close_the_task_without_a_call_when_there_is_no_json()
    {
        using var world = new ProvisioningWorld(EicWorld.Open());
        var account = world.AddAccount();
        world.Repository.Links.Add(account.Key, world.DayCrew.Key);
        await world.Eic.RequestRemovalOfAccessAsync(account, world.DayCrew);

        var outcome = (await world.Eic.ProvisionAsync()).Outcomes.Single();

        outcome.Task.State.Should().Be(TaskState.Complete);
        outcome.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("provisioning/no-json");
        world.Repository.Links.All.Should().BeEmpty();
    }

    [Test]
    public async Task Should_stop_at_the_first_failing_call()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/people", """{"error": "no"}""", HttpStatusCode.Conflict),
            ("CreateAccountJSON", Calls("", Call("call1", People), Call("call2", People + "/more"))));
        await world.Eic.RequestAccountAsync(world.Jane);

        var outcome = (await world.Eic.ProvisionAsync()).Outcomes.Single();

        outcome.Exchanges.Should().ContainSingle().Which.Verdict.Should().BeEquivalentTo(
            new { Succeeded = false, Rule = "successResponses", Explanation = "409 does not match successResponses (200, 201)." });
        outcome.Task.Should().BeEquivalentTo(new { State = TaskState.New, Tries = 1 });
        outcome.Task.ProvisioningComments.Should().Be("try 1: call 'call1' failed: 409 does not match successResponses (200, 201). {\"error\": \"no\"}");
        world.Repository.Accounts.All.Should().BeEmpty();
    }

    [Test]
    public async Task Should_refuse_a_url_that_cannot_be_sent_and_point_at_the_hole()
    {
        using var world = new ProvisioningWorld(EicWorld.Open(), ("UpdateAccountJSON", Calls("", Call("call1", People + "/${account.accountID}"))));
        await world.Eic.RequestAsync(TaskKind.UpdateAccount, world.AddAccount("u 1"));

        var outcome = (await world.Eic.ProvisionAsync()).Outcomes.Single();

        var problem = outcome.Diagnostics.Should().ContainSingle().Subject;
        problem.Id.Should().Be("exchange/illegal-url");
        problem.Message.Should().Contain("a blank is not allowed in a URL; it comes from ${account.accountID}");
        outcome.Exchanges.Single().Outcome.Should().Be(ExchangeOutcome.Illegal);
        world.World.Target.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Should_refuse_a_header_with_a_line_break()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open(),
            ("EnableAccountJSON", """{"call": [{"name": "call1", "connection": "a1", "url": "https://target.test/x", "httpMethod": "POST", "httpHeaders": {"X-For": "${user.firstname}"}}]}"""));
        world.Repository.Users.Update(world.Jane.Key, new Dictionary<string, string?> { ["firstname"] = "Jane\r\nX-Evil: 1" });
        await world.Eic.RequestAsync(TaskKind.EnableAccount, world.AddAccount());

        (await world.Eic.ProvisionAsync()).Outcomes.Single().Diagnostics.Single().Id.Should().Be("exchange/illegal-header");
        world.World.Target.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Should_refuse_every_host_but_the_targets()
    {
        using var world = new ProvisioningWorld(EicWorld.Open(), ("EnableAccountJSON", Calls("", Call("call1", "https://elsewhere.test/x"))));
        await world.Eic.RequestAsync(TaskKind.EnableAccount, world.AddAccount());

        var outcome = (await world.Eic.ProvisionAsync()).Outcomes.Single();

        outcome.Exchanges.Single().Outcome.Should().Be(ExchangeOutcome.Refused);
        outcome.Diagnostics.Single().Location!.Pointer.Should().Be("/call/0/url");
        world.World.Target.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Should_keep_where_each_rendered_part_came_from()
    {
        using var world = new ProvisioningWorld(EicWorld.Open().On("POST", "/people", "{}"), ("CreateAccountJSON", Create));
        await world.Eic.RequestAccountAsync(world.Jane);
        await world.Eic.ProvisionAsync();

        var body = world.World.LastExchange.Request!.Body!;

        var hole = body.Holes[1];
        hole.Source.Should().Be("${user.firstname}");
        body.Text.Substring(hole.Start, hole.Length).Should().Be("Jane");
        hole.Reads.Should().Equal(("user.firstname", "Jane"));
        var file = world.World.Pack.Find("CreateAccountJSON")!.Text.Split('\n');
        file[hole.Location.Line - 1][(hole.Location.Column - 1)..].Should().StartWith("${user.firstname}");
    }

    [Test]
    public async Task Should_say_which_connection_is_unknown()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open(), ("EnableAccountJSON", Calls("", Call("call1", People).Replace("\"a1\"", "\"a2\"", StringComparison.Ordinal))));
        await world.Eic.RequestAsync(TaskKind.EnableAccount, world.AddAccount());

        (await world.Eic.ProvisionAsync()).Outcomes.Single().Diagnostics.Single().Message
            .Should().Be("The connection 'a2' is no authentication of the ConnectionJSON ('a1').");
    }
}
