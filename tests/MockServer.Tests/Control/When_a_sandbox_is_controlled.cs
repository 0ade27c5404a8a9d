using System.Text;
using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Control;

internal sealed class When_a_sandbox_is_controlled
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    private static WorkspaceDocument Small
    {
        get
        {
            WorkspaceDocuments.TryRead(File.ReadAllBytes(Repository.Path("fixtures", "tenants", "small.json")), out var document, out _).Should().BeTrue();
            return document!;
        }
    }

    [Test]
    public async Task Should_seed_read_and_reset()
    {
        await sandbox.Control.SeedAsync(Small);
        var before = await sandbox.Control.GetStateAsync();
        await sandbox.Call("POST", "/users/USR0000000001/TERMINATE");
        await sandbox.Control.AddFaultModeAsync("down");
        await sandbox.Control.AdvanceClockAsync(TimeSpan.FromHours(1));

        await sandbox.Control.ResetAsync();

        DocumentDiff.Compare(before, await sandbox.Control.GetStateAsync()).Should().BeEmpty();
        (await sandbox.Control.GetFaultsAsync()).Should().BeEmpty();
        (await sandbox.Control.GetTokensAsync()).Should().BeEmpty();
        (await sandbox.Control.GetJournalAsync()).Should().BeEmpty();
        (await sandbox.Control.GetClockAsync()).Should().Be(new ClockState(Sandbox.Start, false));
    }

    [Test]
    public async Task Should_refuse_a_seed_that_cannot_be()
    {
        var refused = await sandbox.Control.Awaiting(control => control.SeedAsync(new WorkspaceDocument { Tenants = [new TenantDocument()] }))
            .Should().ThrowAsync<HarnessException>();

        refused.Which.Id.Should().Be("document/invalid");
        sandbox.Workspace.Tenants.Should().HaveCount(1);
    }

    [Test]
    public async Task Should_tell_what_differs_from_what_it_was_seeded_from()
    {
        await sandbox.Control.SeedAsync(Small);
        sandbox.Workspace.FindTenant("msp_1123")!.ChangeUser("USR0000000001", user => user with { City = "Turin" });

        (await sandbox.Control.DiffStateAsync()).Should().Contain(new TenantDifference("msp_1123", new SnapshotDifference("user", "USR0000000001", "city", null, "Turin")));
        await sandbox.Control.ResetAsync();
        (await sandbox.Control.DiffStateAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task Should_say_that_what_was_never_seeded_cannot_be_compared() =>
        (await sandbox.Control.Awaiting(control => control.DiffStateAsync()).Should().ThrowAsync<HarnessException>()).Which.Id.Should().Be("control/never-seeded");

    [Test]
    public async Task Should_say_that_what_was_never_seeded_cannot_be_reset() =>
        (await sandbox.Control.Awaiting(control => control.ResetAsync()).Should().ThrowAsync<HarnessException>()).Which.Id.Should().Be("control/never-seeded");

    [Test]
    public async Task Should_save_compare_and_load_snapshots()
    {
        var user = await sandbox.CreateUser();
        await sandbox.Control.SaveSnapshotAsync("before");
        await sandbox.Call("POST", "/users/" + user, """{"city":"Oslo"}""");
        await sandbox.Control.SaveSnapshotAsync("after");

        (await sandbox.Control.GetSnapshotsAsync()).Should().Equal("after", "before");
        (await sandbox.Control.DiffSnapshotAsync("before")).Select(each => each.ToString()).Should().ContainSingle().Which.Should().Contain("city");
        (await sandbox.Control.DiffSnapshotAsync("after", "before")).Should().ContainSingle().Which.Difference.Before.Should().Be("Oslo");
        (await sandbox.Control.DiffSnapshotAsync("after")).Should().BeEmpty();

        await sandbox.Control.LoadSnapshotAsync("before");

        (await sandbox.Call("GET", "/users/" + user)).Json.TryGetProperty("city", out _).Should().BeFalse("and the token still lives");
        await sandbox.Control.RemoveSnapshotAsync("before");
        (await sandbox.Control.Awaiting(control => control.LoadSnapshotAsync("before")).Should().ThrowAsync<HarnessException>()).Which.Id.Should().Be("control/unknown-snapshot");
    }

    [Test]
    public async Task Should_refuse_a_snapshot_of_another_version_with_the_reason()
    {
        var answer = await sandbox.Send("PUT", "/_harness/snapshots/old", """{"version":0,"tenants":[]}""");

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("id").GetString().Should().Be("document/version");
        answer.Json.GetProperty("message").GetString().Should().Contain("format version 0; this server reads version 1");
        (await sandbox.Send("PUT", "/_harness/snapshots/new", Encoding.UTF8.GetString(WorkspaceDocuments.Write(Small)))).Status.Should().Be(204);
        (await sandbox.Send("GET", "/_harness/snapshots/new")).Json.GetProperty("tenants").GetArrayLength().Should().Be(2);
    }

    [Test]
    public async Task Should_turn_the_clock()
    {
        (await sandbox.Control.AdvanceClockAsync(TimeSpan.FromHours(2))).Now.Should().Be(Sandbox.Start.AddHours(2));
        (await sandbox.Control.FreezeClockAsync()).Frozen.Should().BeTrue();
        sandbox.Clock.Advance(TimeSpan.FromHours(1));
        (await sandbox.Control.GetClockAsync()).Now.Should().Be(Sandbox.Start.AddHours(2));
        (await sandbox.Control.ResumeClockAsync()).Should().Be(new ClockState(Sandbox.Start.AddHours(2), false));

        foreach (var body in (string[])["{\"seconds\":-1}", "{\"seconds\":1e300}", "{}x", "null", ""])
            (await sandbox.Send("POST", "/_harness/clock/advance", body)).Status.Should().Be(400, body);
    }

    [Test]
    public async Task Should_list_expire_and_revoke_tokens_without_showing_them()
    {
        var token = await sandbox.GetToken();
        await sandbox.Control.ExpireTokensAsync();
        (await sandbox.Control.GetTokensAsync()).Should().ContainSingle().Which.State.Should().Be("expired");

        await sandbox.Control.RevokeTokensAsync();

        (await sandbox.Control.GetTokensAsync()).Should().ContainSingle().Which.State.Should().Be("revoked");
        (await sandbox.Send("GET", "/_harness/tokens")).Body.Should().NotContain(token);
    }

    [Test]
    public async Task Should_plan_faults_by_rule_and_by_word()
    {
        await sandbox.Control.AddFaultAsync(new FaultRule("slow pages", new DelayEffect(0.001)) { Operation = "search-*", Times = 2 });
        await sandbox.Control.AddFaultModeAsync("throttled");
        await sandbox.Send("POST", "/_harness/faults/modes/down?operation=create-*&times=1");

        (await sandbox.Control.GetFaultsAsync()).Select(count => count.Rule.ToString()).Should().Equal(
            sandbox.Workspace.Faults.Counts.Select(count => count.Rule.ToString()));
        sandbox.Workspace.Faults.Counts[2].Rule.Should().BeEquivalentTo(new { Id = "down:create-*", Operation = "create-*", Times = 1 });
        (await sandbox.Send("GET", "/api/v2/x")).Status.Should().Be(429);
        (await sandbox.Send("DELETE", "/_harness/faults/throttled")).Status.Should().Be(204);
        (await sandbox.Send("DELETE", "/_harness/faults/throttled")).Status.Should().Be(404);
        await sandbox.Control.ClearFaultsAsync();
        (await sandbox.Control.GetFaultsAsync()).Should().BeEmpty();
    }

    [TestCase("/_harness/faults", """{"id":"f"}""", "effect")]
    [TestCase("/_harness/faults", """{"id":"f","effect":{"type":"nonsense"}}""", "nonsense")]
    [TestCase("/_harness/faults", """{"id":"f","effect":{"type":"status","status":1}}""", "between 200 and 599")]
    [TestCase("/_harness/faults", """{"id":"f","effect":{"type":"paging","defect":"sideways"}}""", "cannot be read")]
    [TestCase("/_harness/faults", """{"id":"f","efect":{}}""", "efect")]
    [TestCase("/_harness/faults/modes/down?times=x", "", "'x'")]
    [TestCase("/_harness/faults/modes/down?times=0", "", "at least 1")]
    public async Task Should_refuse_a_fault_that_cannot_be(string path, string body, string words)
    {
        var answer = await sandbox.Send("POST", path, body);

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("message").GetString().Should().Contain(words);
    }

    [Test]
    public async Task Should_name_the_words_there_are()
    {
        (await sandbox.Send("POST", "/_harness/faults/modes/nonsense")).Json.GetProperty("message").GetString().Should().Contain("lost-reply");
        (await sandbox.Send("GET", "/_harness/faults/modes")).Json.GetArrayLength().Should().Be(FaultModes.All.Count);
    }

    [Test]
    public async Task Should_change_switches_and_keep_the_state()
    {
        var user = await sandbox.CreateUser();

        var switches = await sandbox.Control.ChangeSwitchesAsync(new Dictionary<string, string> { ["role-list-semantics"] = "replace" });

        switches.Single(each => each.Id == "role-list-semantics").Should().BeEquivalentTo(new { Value = "replace", Default = "merge", Certainty = "inferred" });
        (await sandbox.Call("GET", "/users/" + user)).Status.Should().Be(200);
        (await sandbox.Control.Awaiting(control => control.ChangeSwitchesAsync(new Dictionary<string, string> { ["x"] = "y" }))
            .Should().ThrowAsync<HarnessException>()).Which.Message.Should().Contain("no switch 'x'");
    }

    [Test]
    public async Task Should_tell_which_switches_decided_something()
    {
        await sandbox.Call("GET", "/users/search");

        (await sandbox.Control.GetSwitchesAsync()).Where(each => each.Consulted).Select(each => each.Id).Should().Contain("default-sort-direction").And.NotContain("role-list-semantics");
    }

    [Test]
    public async Task Should_make_and_remove_workspaces()
    {
        var made = await sandbox.Control.CreateWorkspaceAsync(new NewWorkspace("lesson", Small));

        made.Tenants.Select(tenant => (tenant.Id, tenant.Users)).Should().Equal(("client_14", 10), ("msp_1123", 3));
        (await sandbox.Control.Of("lesson").GetStateAsync()).Tenants.Should().HaveCount(2);
        await sandbox.Control.Of("lesson").AddFaultModeAsync("down");
        (await sandbox.Control.GetFaultsAsync()).Should().BeEmpty("faults are of one workspace");
        await sandbox.Control.Of("lesson").ResetAsync();
        (await sandbox.Control.GetWorkspacesAsync()).Select(workspace => workspace.Name).Should().Equal("default", "lesson");

        await sandbox.Control.RemoveWorkspaceAsync("lesson");

        (await sandbox.Control.Awaiting(control => control.RemoveWorkspaceAsync("default")).Should().ThrowAsync<HarnessException>()).Which.Id.Should().Be("control/unknown-workspace");
        (await sandbox.Control.Awaiting(control => control.CreateWorkspaceAsync(new NewWorkspace("default"))).Should().ThrowAsync<HarnessException>()).Which.Id.Should().Be("control/bad-workspace");
        (await sandbox.Control.Awaiting(control => control.CreateWorkspaceAsync(new NewWorkspace("x", new WorkspaceDocument { Tenants = [new TenantDocument()] })))
            .Should().ThrowAsync<HarnessException>()).Which.Id.Should().Be("document/invalid");
        sandbox.Server.FindWorkspace("x").Should().BeNull();
    }
}
