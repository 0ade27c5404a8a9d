using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Tenancy;

internal sealed class When_workspaces_share_a_server
{
    private const string Path = "/api/v2/tenants/msp_1123/users/search";

    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_find_it_by_client_id_and_then_by_token()
    {
        var other = sandbox.Server.AddWorkspace("other");
        other.AddTenant(new TenantRegistration("msp_1123", "other-client", "s")).Seed(new SeedPlan(3));

        var answer = await sandbox.Send("GET", Path, authorization: "Bearer " + await sandbox.GetToken("other-client", "s"));

        answer.Json.GetProperty("totalResults").GetInt32().Should().Be(3);
        other.Journal.Count.Should().Be(2);
        sandbox.Workspace.Journal.Count.Should().Be(0);
    }

    [Test]
    public async Task Should_find_it_by_secret_where_two_share_a_client_id()
    {
        var other = sandbox.Server.AddWorkspace("other");
        other.AddTenant(new TenantRegistration("msp_1123", Sandbox.ClientId, "another secret"));

        await sandbox.GetToken(secret: "another secret");

        other.Tokens.All.Should().HaveCount(1);
    }

    [Test]
    public async Task Should_find_it_by_header()
    {
        var other = sandbox.Server.AddWorkspace("other");
        other.AddTenant(new TenantRegistration("msp_1123", Sandbox.ClientId, Sandbox.ClientSecret));
        sandbox.Http.DefaultRequestHeaders.Add("X-Harness-Workspace", "other");

        (await sandbox.Call("GET", "/users/search")).Status.Should().Be(200);
        other.Journal.Count.Should().Be(2);
    }

    [Test]
    public async Task Should_tell_that_a_named_one_does_not_exist()
    {
        sandbox.Http.DefaultRequestHeaders.Add("X-Harness-Workspace", "none");

        var answer = await sandbox.Send("GET", Path);

        answer.Status.Should().Be(404);
        answer.Body.Should().Contain("no workspace 'none'");
    }

    [Test]
    public async Task Should_not_take_the_token_of_another()
    {
        var other = sandbox.Server.AddWorkspace("other");
        other.AddTenant(new TenantRegistration("msp_1123", "other-client", "s"));
        var token = await sandbox.GetToken("other-client", "s");
        sandbox.Http.DefaultRequestHeaders.Add("X-Harness-Workspace", "default");

        (await sandbox.Send("GET", Path, authorization: "Bearer " + token)).Status.Should().Be(401);
        token.Should().NotBe(await sandbox.GetToken(), "tokens of two workspaces differ even where their seeds are the same");
    }

    [Test]
    public void Should_have_clocks_of_their_own()
    {
        var other = sandbox.Server.AddWorkspace("other");

        other.Clock.Advance(TimeSpan.FromDays(1));

        sandbox.Workspace.Clock.GetUtcNow().Should().Be(Sandbox.Start);
    }

    [Test]
    public void Should_refuse_names_that_cannot_be()
    {
        sandbox.Server.Invoking(server => server.AddWorkspace("default")).Should().Throw<ArgumentException>().WithMessage("Workspace 'default' exists.*");
        sandbox.Server.Invoking(server => server.AddWorkspace("")).Should().Throw<ArgumentException>();
        sandbox.Server.RemoveWorkspace("default").Should().BeFalse();
        sandbox.Server.AddWorkspace("x");
        sandbox.Server.RemoveWorkspace("x").Should().BeTrue();
    }

    [Test]
    public void Should_generate_other_people_for_another_tenant()
    {
        sandbox.Tenant.Seed(new SeedPlan(5));
        var other = sandbox.Workspace.AddTenant(new TenantRegistration("msp_2", "c2", "s"));
        other.Seed(new SeedPlan(5));

        other.Users.Select(user => user.LoginName).Should().NotIntersectWith(sandbox.Tenant.Users.Select(user => user.LoginName));
        other.Users[0].Id.Should().Be("USR0010000001");
    }
}
