namespace OpsRampHarness.MockServer.Tests.PermissionSets;

internal sealed class When_a_permission_set_is_changed
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_list_the_built_in_ones_in_an_envelope()
    {
        var answer = await sandbox.Call("GET", "/permissionSets?sortName=name&isDescendingOrder=false&pageNo=1&pageSize=100");

        answer.Each("results", "name").Should().Equal("Auditor Manage", "Auditor View", "Dispatcher", "Partner Administrator", "Technician", "Var Administrator");
        answer.Each("results", "id").Should().Equal("7", "8", "13", "11", "12", "2");
        answer.Json.GetProperty("orderBy").GetString().Should().Be("name");
    }

    [Test]
    public async Task Should_answer_the_set_with_number_and_unique_id()
    {
        var answer = await sandbox.Call("POST", "/permissionSets", """{"name":"Own","description":"D","scope":"MSP","permissions":[{"name":"Devices","type":"View Device "}]}""");
        var id = answer.Json.GetProperty("uniqueId").GetString();

        answer.Status.Should().Be(200);
        answer.Body.Should().Be(
            $$"""{"id":21,"uniqueId":"{{id}}","name":"Own","description":"D","scope":"MSP","partnerUUID":"msp_1123","permissions":[{"id":2,"name":"Devices","type":"View Device "}]}""");
        (await sandbox.Call("GET", "/permissionSets/" + id)).Body.Should().Be(answer.Body);
    }

    [Test]
    public async Task Should_be_for_clients_unless_told_otherwise() =>
        (await sandbox.Call("POST", "/permissionSets", """{"name":"Own"}""")).Json.GetProperty("scope").GetString().Should().Be("CLIENT");

    [TestCase("permission-list-semantics=merge", "Alerts:,Devices:View Device ")]
    [TestCase("permission-list-semantics=replace", "Alerts:")]
    public async Task Should_take_a_permission_away_by_an_empty_type(string choice, string expected)
    {
        using var other = new Sandbox(choice);
        var id = (await other.Call("POST", "/permissionSets", """{"name":"Own","permissions":[{"name":"Devices","type":"View Device "},{"name":"Alerts","type":"View Alerts "}]}"""))
            .Json.GetProperty("uniqueId").GetString();

        var answer = await other.Call("PUT", "/permissionSets/" + id, """{"permissions":[{"name":"Alerts","type":""}]}""");

        answer.Json.GetProperty("permissions").EnumerateArray().Select(item => $"{item.GetProperty("name")}:{item.GetProperty("type")}")
            .Should().Equal(expected.Split(','));
    }

    [Test]
    public async Task Should_be_updated_by_put_alone()
    {
        var id = (await sandbox.Call("POST", "/permissionSets", """{"name":"Own"}""")).Json.GetProperty("uniqueId").GetString();

        (await sandbox.Call("POST", "/permissionSets/" + id, "{}")).Status.Should().Be(405);
        (await sandbox.Call("PUT", "/permissionSets/" + id, """{"name":"Other"}""")).Json.GetProperty("name").GetString().Should().Be("Other");
    }

    [Test]
    public async Task Should_show_what_it_permits_on_the_users_of_its_roles()
    {
        var role = await sandbox.CreateRole(extra: ",\"permissions\":[{\"id\":12}]");
        var user = await sandbox.CreateUser(extra: $$""","roles":[{"uniqueId":"{{role}}"}]""");

        (await sandbox.Call("GET", "/users/" + user)).Json.GetProperty("permissions").EnumerateArray().Select(item => item.GetString())
            .Should().Equal("DEVICE_MANAGE", "ALERTS_MANAGE", "TICKETS_MANAGE");
    }

    [Test]
    public async Task Should_vanish_from_roles_when_deleted()
    {
        var set = (await sandbox.Call("POST", "/permissionSets", """{"name":"Own"}""")).Json.GetProperty("uniqueId").GetString();
        var role = await sandbox.CreateRole(extra: ",\"permissions\":[{\"id\":21},{\"id\":7}]");

        var answer = await sandbox.Call("DELETE", "/permissionSets/" + set);

        answer.Status.Should().Be(200);
        answer.Body.Should().BeEmpty();
        sandbox.Tenant.FindRole(role)!.Permissions.Should().Equal(7);
    }

    [TestCase("GET", null), TestCase("PUT", "{}"), TestCase("DELETE", null)]
    public async Task Should_answer_that_there_is_no_such_set(string method, string? body)
    {
        var answer = await sandbox.Call(method, "/permissionSets/none", body);

        answer.Status.Should().Be(500);
        answer.Body.Should().Be("""{"code":"0003","message":"No permissionset found with id : none"}""");
    }

    [TestCase("{}", "name"), TestCase("{\"name\":\"Technician\"}", "name"), TestCase("{\"name\":\"X\",\"scope\":\"ALL\"}", "scope")]
    [TestCase("{\"name\":\"X\",\"permissions\":[{}]}", "permissions[0].name")]
    public async Task Should_refuse(string body, string field)
    {
        var answer = await sandbox.Call("POST", "/permissionSets", body);

        answer.Status.Should().Be(400);
        answer.Json[0].GetProperty("fieldName").GetString().Should().Be(field);
    }
}
