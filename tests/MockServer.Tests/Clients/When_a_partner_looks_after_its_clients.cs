using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Clients;

internal sealed class When_a_partner_looks_after_its_clients
{
    private const string Body = """{"name":"Shop","address":"1 Road","timeZone":"America/Los_Angeles","country":"United States"}""";

    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_create_one_and_read_it_whole()
    {
        var created = await sandbox.Call("POST", "/clients", Body);

        created.Status.Should().Be(200);
        created.Body.Should().Be("""{"uniqueId":"client_1","name":"Shop"}""");
        (await sandbox.Call("GET", "/clients/client_1")).Body.Should().Be(
            """{"id":1,"uniqueId":"client_1","name":"Shop","activated":true,"address":"1 Road","country":"United States","timeZone":"America/Los_Angeles","mspId":"msp_1123","addOns":[],"packages":[],"createdTime":"2026-11-23T20:37:00+0000","updatedTime":"2026-11-23T20:37:00+0000"}""");
        (await sandbox.Call("GET", "/clients/minimal")).Body.Should().Be("""[{"id":1,"uniqueId":"client_1","name":"Shop"}]""");
    }

    [TestCase("name"), TestCase("address"), TestCase("timeZone"), TestCase("country")]
    public async Task Should_insist_on(string field)
    {
        var answer = await sandbox.Call("POST", "/clients", Body.Replace($"\"{field}\"", "\"x\"", StringComparison.Ordinal));

        answer.Status.Should().Be(400);
        answer.Json[0].GetProperty("fieldName").GetString().Should().Be(field);
    }

    [Test]
    public async Task Should_update_it_and_show_the_new_name_on_its_users()
    {
        await sandbox.Call("POST", "/clients", Body);
        var token = "Bearer " + await sandbox.GetToken();
        await sandbox.Send("POST", "/api/v2/tenants/client_1/users", Sandbox.UserBody(), "application/json", token);
        await sandbox.Send("GET", "/api/v2/tenants/client_1/users/search", authorization: token);

        var answer = await sandbox.Call("POST", "/clients/client_1", """{"name":"Store","packages":["Hybrid Discovery and Monitoring"]}""");

        answer.Json.GetProperty("name").GetString().Should().Be("Store");
        answer.Json.GetProperty("packages")[0].GetString().Should().Be("Hybrid Discovery and Monitoring");
        (await sandbox.Send("GET", "/api/v2/tenants/client_1/users/search", authorization: token)).Each("results", "organizationName").Should().Equal("Store");
    }

    [Test]
    public async Task Should_make_it_unavailable_until_it_is_activated_again()
    {
        await sandbox.Call("POST", "/clients", Body);
        var token = "Bearer " + await sandbox.GetToken();

        (await sandbox.Call("POST", "/clients/client_1/suspend")).Body.Should().BeEmpty();
        (await sandbox.Send("GET", "/api/v2/tenants/client_1/users/search", authorization: token)).Status.Should().Be(410);
        (await sandbox.Call("GET", "/clients/client_1")).Json.GetProperty("activated").GetBoolean().Should().BeFalse();

        (await sandbox.Call("POST", "/clients/client_1/activate")).Status.Should().Be(200);
        (await sandbox.Send("GET", "/api/v2/tenants/client_1/users/search", authorization: token)).Status.Should().Be(200);
    }

    [Test]
    public async Task Should_not_find_it_any_more_once_terminated()
    {
        await sandbox.Call("POST", "/clients", Body);

        (await sandbox.Call("POST", "/clients/client_1/terminate")).Status.Should().Be(200);

        var answer = await sandbox.Call("GET", "/clients/client_1");
        answer.Status.Should().Be(404);
        answer.Body.Should().Be("""{"code":"0003","message":"Client not found with id : client_1"}""");
        (await sandbox.Call("GET", "/clients/minimal")).Body.Should().Be("[]");
        (await sandbox.Call("POST", "/clients", Body)).Body.Should().Be("""{"uniqueId":"client_2","name":"Shop"}""");
    }

    [TestCase("name:sto", "Store")]
    [TestCase("activeStatus:false", "Shop")]
    [TestCase("activeStatus:true", "Store")]
    [TestCase("uniqueId:client_1", "Shop")]
    [TestCase("endCreationDate:2020-01-01T00:00:00Z", "")]
    public async Task Should_find(string queryString, string names)
    {
        await sandbox.Call("POST", "/clients", Body);
        await sandbox.Call("POST", "/clients", Body.Replace("Shop", "Store", StringComparison.Ordinal));
        await sandbox.Call("POST", "/clients/client_1/suspend");

        var answer = await sandbox.Call("GET", "/clients/search?queryString=" + queryString);

        answer.Each("results", "name").Should().Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
        answer.Json.GetProperty("orderBy").GetString().Should().Be("client.id");
    }

    [Test]
    public async Task Should_tell_partner_from_client()
    {
        sandbox.Workspace.AddTenant(new TenantRegistration("client_14", "client", "secret") { PartnerId = Sandbox.TenantId });
        var token = "Bearer " + await sandbox.GetToken("client", "secret");

        var partner = await sandbox.Call("GET", "");
        partner.Status.Should().Be(200);
        partner.Json.GetProperty("uniqueId").GetString().Should().Be("msp_1123");
        partner.Json.GetProperty("passwordPolicy").GetProperty("minPasswordLength").GetInt32().Should().Be(7);
        var client = await sandbox.Send("GET", "/api/v2/tenants/client_14", authorization: token);
        client.Status.Should().Be(404);
        (await sandbox.Send("GET", "/api/v2/tenants/client/client_14", authorization: token)).Json.GetProperty("id").GetInt32().Should().Be(14);
        (await sandbox.Send("GET", "/itop/tenancyContext", authorization: token)).Body.Should().Be("""{"client":{"id":14,"uniqueId":"client_14","name":"Organization client_14"}}""");
        (await sandbox.Send("GET", "/itop/tenancyContext")).Status.Should().Be(401);
    }

    [Test]
    public async Task Should_let_a_role_name_clients_of_the_partner_alone()
    {
        await sandbox.Call("POST", "/clients", Body);

        (await sandbox.Call("POST", "/roles", """{"name":"A","clients":[{"uniqueId":"client_1"}]}""")).Json.GetProperty("clients").GetRawText()
            .Should().Be("""[{"uniqueId":"client_1","name":"Shop","activated":true}]""");
        (await sandbox.Call("POST", "/roles", """{"name":"B","clients":[{"uniqueId":"client_9"}]}""")).Status.Should().Be(404);
    }
}
