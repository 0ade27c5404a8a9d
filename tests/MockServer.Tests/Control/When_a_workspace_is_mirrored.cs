using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Control;

internal sealed class When_a_workspace_is_mirrored
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly Sandbox sandbox = new();
    private readonly MockOpsRamp server = new(new WorkspaceOptions { Seed = 3, Clock = HarnessClock.StoppedAt(Moment) });
    private WorkspaceMirror mirror = null!;

    private Workspace Here => server.Default;

    private Workspace There => sandbox.Server.FindWorkspace(mirror.Name)!;

    [SetUp]
    public async Task Mirror()
    {
        Here.AddTenant(new TenantRegistration("msp_5", "key", "secret")).Seed(new(4));
        mirror = await WorkspaceMirror.CreateAsync(sandbox.Control, Here, "mirror of mine");
        await mirror.PushAsync();
    }

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_bring_what_is_arranged_here_there()
    {
        Here.Tenants.Single().ChangeUser("USR0000000002", user => user with { FirstName = "Renamed" });
        Here.Clock.Advance(TimeSpan.FromMinutes(90));
        Here.Faults.Add(new FaultRule("down", new StatusEffect(500, "{}")));

        await mirror.PushAsync();

        There.Tenants.Single().FindUser("USR0000000002")!.FirstName.Should().Be("Renamed");
        There.Tenants.Single().Snapshot().Diff(Here.Tenants.Single().Snapshot()).Should().BeEmpty();
        There.Clock.GetUtcNow().Should().Be(Moment.AddMinutes(90));
        There.Faults.Counts.Select(count => count.Rule.Id).Should().Equal("down");
    }

    [Test]
    public async Task Should_bring_what_happens_there_here()
    {
        Here.Faults.Add(new FaultRule("down", new StatusEffect(500, "{}")) { Path = "/api/*", Nth = 1 });
        await mirror.PushAsync();
        var token = await TokenAsync();
        await CallAsync("GET", "/users/search", token);
        await CallAsync("POST", "/users/USR0000000002/TERMINATE", token);

        await mirror.PullAsync(token);

        Here.Tenants.Single().Snapshot().Diff(There.Tenants.Single().Snapshot()).Should().BeEmpty();
        Here.Tenants.Single().CanLogIn("USR0000000002").Should().BeFalse();
        Here.Tokens.All.Single().Value.Should().Be(token);
        Here.Faults.Fired("down").Should().Be(1);
        Here.ConsultedSwitches.Should().BeEquivalentTo(There.ConsultedSwitches);
    }

    [Test]
    public async Task Should_take_tokens_back_there_and_begin_faults_anew()
    {
        var token = await TokenAsync();
        var rule = new FaultRule("down", new StatusEffect(500, "{}")) { Path = "/api/*" };
        Here.Faults.Add(rule);
        await mirror.PushAsync();
        await CallAsync("GET", "/users/search", token);
        await mirror.PullAsync(token);

        Here.Tokens.RevokeAll();
        Here.Faults.Clear();
        Here.Faults.Add(rule);
        await mirror.PushAsync();

        There.Tokens.All.Should().OnlyContain(each => each.Revoked);
        There.Faults.Fired("down").Should().Be(0);
    }

    [Test]
    public async Task Should_leave_other_workspaces_alone_and_go()
    {
        await mirror.DisposeAsync();

        sandbox.Server.Workspaces.Should().ContainSingle();
        (await mirror.Awaiting(gone => gone.PullAsync()).Should().ThrowAsync<HarnessException>()).Which.Id.Should().Be("control/unknown-workspace");
    }

    [Test]
    public async Task Should_let_virtual_time_stand_and_wait_for_nothing()
    {
        Here.Faults.Add(new FaultRule("late", new DelayEffect(3600)) { Path = "/api/*" });
        await mirror.PushAsync();

        var answer = await CallAsync("GET", "/users/search", await TokenAsync());
        await sandbox.Control.Of(mirror.Name).AdvanceClockAsync(TimeSpan.FromDays(1));
        var time = await sandbox.Control.Of(mirror.Name).GetClockAsync();

        answer.Header("X-Harness-Delay").Should().Be("3600");
        time.Should().Be(new ClockState(Moment.AddDays(1), true));
        There.Clock.Reset();
        There.Clock.GetUtcNow().Should().Be(Moment);
        sandbox.Clock.GetUtcNow().Should().Be(Sandbox.Start);
    }

    private async Task<string> TokenAsync()
    {
        var answer = await sandbox.Send("POST", "/auth/oauth/token", "grant_type=client_credentials&client_id=key&client_secret=secret", "application/x-www-form-urlencoded", null, (WorkspaceMirror.Header, mirror.Name));
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    /// <summary>Calls the mirrored workspace.</summary>
    private Task<Sandbox.Answer> CallAsync(string method, string path, string token) =>
        sandbox.Send(method, "/api/v2/tenants/msp_5" + path, null, null, "Bearer " + token, (WorkspaceMirror.Header, mirror.Name));
}
