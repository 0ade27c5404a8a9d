namespace OpsRampHarness.MockServer.Tests.Roles;

internal sealed class When_a_role_is_changed
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_answer_the_whole_role_to_creation_read_and_update()
    {
        var created = await sandbox.Call("POST", "/roles", """{"name":"Operator","description":"Operates","permissions":[{"id":7}]}""");
        var id = created.Json.GetProperty("uniqueId").GetString();

        id.Should().MatchRegex("^ROLE-[0-9a-f-]{36}$");
        created.Body.Should().Be(
            $$"""{"uniqueId":"{{id}}","name":"Operator","description":"Operates","defaultRole":false,"scope":"MSP","allClients":false,"allDevices":false,"allCredentials":false,"allAuthzTags":false,"clients":[],"users":[],"userGroups":[],"devices":[],"deviceGroups":[],"resources":[],"credentialSets":[],"permissions":[{"id":7,"name":"Auditor Manage","description":"Auditor Manage permissions"}],"createdTime":"2026-11-23T20:37:00+0000","updatedTime":"2026-11-23T20:37:00+0000"}""");
        (await sandbox.Call("GET", "/roles/" + id)).Body.Should().Be(created.Body);
        (await sandbox.Call("POST", "/roles/" + id, "{}")).Body.Should().Be(created.Body);
    }

    [Test]
    public async Task Should_grant_to_one_more_user_and_turn_a_text_into_a_flag()
    {
        var (first, second) = (await sandbox.CreateUser("anna"), await sandbox.CreateUser("berta"));
        var role = await sandbox.CreateRole(extra: $$""","users":[{"id":"{{first}}"}]""");
        var before = sandbox.Tenant.Snapshot();

        var answer = await sandbox.Call("POST", "/roles/" + role, $$"""
            {"uniqueId":"{{role}}","allClients":"true","users":[{"id":"{{second}}","loginName":"other@sav.com","lastName":"L","firstName":"F","email":"other@sav.com"}]}
            """);

        answer.Status.Should().Be(200);
        answer.Each("users", "id").Should().Equal(first, second);
        before.Diff(sandbox.Tenant.Snapshot()).Select(difference => difference.ToString()).Should().Equal(
            $"role {role} allClients: false → true",
            $"role {role} users: - → {second}",
            $"user {second} roles: - → {role}");
        sandbox.Tenant.ConsultedSwitches.Select(assumption => assumption.ToString())
            .Should().Contain(["role-list-semantics=merge", "string-booleans=accepted"]);
    }

    [Test]
    public async Task Should_evict_the_others_where_lists_replace()
    {
        using var other = new Sandbox("role-list-semantics=replace");
        var (first, second) = (await other.CreateUser("anna"), await other.CreateUser("berta"));
        var role = await other.CreateRole(extra: $$""","users":[{"id":"{{first}}"}]""");

        await other.Call("POST", "/roles/" + role, $$"""{"users":[{"id":"{{second}}"}]}""");

        other.Tenant.FindRole(role)!.Users.Should().Equal(second);
        other.Tenant.FindUser(first)!.Roles.Should().BeEmpty();
    }

    [TestCase("\"users\":null,\"userGroups\":null")]
    [TestCase("\"allDevices\":true")]
    public async Task Should_leave_lists_alone_that_are_null_or_absent(string body)
    {
        var user = await sandbox.CreateUser();
        var group = await sandbox.CreateGroup();
        var role = await sandbox.CreateRole(extra: $$""","users":[{"id":"{{user}}"}],"userGroups":[{"uniqueId":"{{group}}"}]""");

        await sandbox.Call("POST", "/roles/" + role, "{" + body + "}");

        sandbox.Tenant.FindRole(role).Should().BeEquivalentTo(new { Users = new[] { user }, UserGroups = new[] { group } });
    }

    [Test]
    public async Task Should_apply_nothing_when_one_user_does_not_exist()
    {
        var user = await sandbox.CreateUser();
        var role = await sandbox.CreateRole();
        var before = sandbox.Tenant.Snapshot();

        var answer = await sandbox.Call("POST", "/roles/" + role, $$"""{"allClients":true,"users":[{"id":"{{user}}"},{"id":"USR0000000099"}]}""");

        answer.Status.Should().Be(404);
        before.Diff(sandbox.Tenant.Snapshot()).Should().BeEmpty();
    }

    [TestCase("not-found-status=500", 500)]
    [TestCase("not-found-status=404", 404)]
    public async Task Should_answer_that_there_is_no_such_role(string choice, int status)
    {
        using var other = new Sandbox(choice);
        foreach (var method in (string[])["GET", "POST", "DELETE"])
        {
            var answer = await other.Call(method, "/roles/ROLE-none", method == "POST" ? "{}" : null);

            answer.Status.Should().Be(status);
            answer.Body.Should().Be("""{"code":"0003","message":"No role found with id : ROLE-none"}""");
        }
    }

    [Test]
    public async Task Should_vanish_from_users_and_groups_when_deleted()
    {
        var user = await sandbox.CreateUser();
        var group = await sandbox.CreateGroup();
        var role = await sandbox.CreateRole(extra: $$""","users":[{"id":"{{user}}"}],"userGroups":[{"uniqueId":"{{group}}"}]""");
        await sandbox.Call("GET", "/users/search");

        var answer = await sandbox.Call("DELETE", "/roles/" + role);

        answer.Status.Should().Be(200);
        answer.Body.Should().BeEmpty();
        (await sandbox.Call("GET", "/users/search")).Json.GetProperty("results")[0].GetProperty("roles").GetArrayLength().Should().Be(0);
        sandbox.Tenant.FindUserGroup(group)!.Roles.Should().BeEmpty();
    }

    [Test]
    public async Task Should_show_its_new_name_on_its_users()
    {
        var role = await sandbox.CreateRole();
        await sandbox.CreateUser(extra: $$""","roles":[{"uniqueId":"{{role}}"}]""");
        await sandbox.Call("GET", "/users/search");

        await sandbox.Call("POST", "/roles/" + role, """{"name":"Renamed"}""");

        (await sandbox.Call("GET", "/users/search")).Json.GetProperty("results")[0].GetProperty("roles")[0].GetRawText()
            .Should().Be($$"""{"id":1,"uniqueId":"{{role}}","name":"Renamed","userGroupRole":false}""");
    }

    [Test]
    public async Task Should_refuse_a_name_that_is_taken()
    {
        await sandbox.CreateRole();

        var answer = await sandbox.Call("POST", "/roles", """{"name":"Operator"}""");

        answer.Status.Should().Be(400);
        answer.Body.Should().Be("""[{"code":"0002","fieldName":"name","message":"Role with name 'Operator' already exists"}]""");
    }

    [Test]
    public async Task Should_refuse_users_of_a_partner_in_a_role_for_clients()
    {
        var user = await sandbox.CreateUser();

        (await sandbox.Call("POST", "/roles", $$"""{"name":"R","scope":"CLIENT","users":[{"id":"{{user}}"}]}""")).Status.Should().Be(400);
    }

    [Test]
    public async Task Should_be_found_by_name_with_its_number()
    {
        await sandbox.CreateRole("Other");
        var role = await sandbox.CreateRole();

        (await sandbox.Call("GET", "/roles/search?queryString=name:oper")).Json.GetProperty("results").GetRawText()
            .Should().Be($$"""[{"id":2,"uniqueId":"{{role}}","name":"Operator","defaultRole":false}]""");
    }
}
