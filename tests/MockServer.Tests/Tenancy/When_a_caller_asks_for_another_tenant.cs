using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Tenancy;

internal sealed class When_a_caller_asks_for_another_tenant
{
    private readonly Sandbox sandbox = new();

    public When_a_caller_asks_for_another_tenant()
    {
        sandbox.Workspace.AddTenant(new TenantRegistration("msp_9", "other", "secret"));
        sandbox.Workspace.AddTenant(new TenantRegistration("client_14", "client", "secret") { PartnerId = Sandbox.TenantId });
    }

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [TestCase("msp_9")]
    [TestCase("msp_404")]
    public async Task Should_refuse_it_whether_it_exists_or_not(string tenant)
    {
        var answer = await sandbox.Send("GET", $"/api/v2/tenants/{tenant}/users/search", authorization: "Bearer " + await sandbox.GetToken());

        answer.Status.Should().Be(401);
        answer.Body.Should().Be($$"""{"code":"0007","message":"System or user is not authorized for tenant {{tenant}}"}""");
    }

    [Test]
    public async Task Should_let_a_partner_reach_its_clients() =>
        (await sandbox.Send("GET", "/api/v2/tenants/client_14/users/search", authorization: "Bearer " + await sandbox.GetToken())).Status.Should().Be(200);

    [Test]
    public async Task Should_not_let_a_client_reach_its_partner() =>
        (await sandbox.Send("GET", "/api/v2/tenants/msp_1123/users/search", authorization: "Bearer " + await sandbox.GetToken("client", "secret"))).Status.Should().Be(401);

    [Test]
    public async Task Should_not_find_users_of_one_tenant_in_another()
    {
        var user = await sandbox.CreateUser();

        var answer = await sandbox.Send("GET", $"/api/v2/tenants/msp_9/users/{user}", authorization: "Bearer " + await sandbox.GetToken("other", "secret"));

        answer.Status.Should().Be(404);
        answer.Body.Should().Contain("not found");
    }

    [Test]
    public async Task Should_keep_login_names_unique_over_all_tenants()
    {
        await sandbox.CreateUser();

        var answer = await sandbox.Send("POST", "/api/v2/tenants/msp_9/users", Sandbox.UserBody(), "application/json", "Bearer " + await sandbox.GetToken("other", "secret"));

        answer.Status.Should().Be(400);
        answer.Body.Should().Be("""[{"code":"0002","fieldName":"loginName","message":"User with loginName 'jane@ex.org' already exists"}]""");
    }
}
