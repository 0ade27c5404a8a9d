namespace OpsRampHarness.MockServer.Tests.UserGroups;

internal sealed class When_a_user_group_is_changed
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [TestCase("terminated-user-change=refused", 400)]
    [TestCase("terminated-user-change=accepted", 200)]
    public async Task Should_not_take_in_the_terminated(string choice, int status)
    {
        using var other = new Sandbox(choice);
        var (user, living, group, role) = (await other.CreateUser(), await other.CreateUser("living"), await other.CreateGroup(), await other.CreateRole());
        await other.Call("POST", $"/users/{user}/TERMINATE");

        (await other.Call("POST", $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"},{"id":"{{living}}"}]""")).Status.Should().Be(status);
        (await other.Call("POST", $"/roles/{role}", $$"""{"users":[{"id":"{{user}}"},{"id":"{{living}}"}]}""")).Status.Should().Be(status);

        string[] expected = status == 200 ? [living] : [];
        other.Tenant.FindUserGroup(group)!.Users.Should().Equal(expected);
        other.Tenant.FindRole(role)!.Users.Should().Equal(expected);
    }

    [Test]
    public async Task Should_answer_the_group_with_its_roles_and_without_its_members()
    {
        var role = await sandbox.CreateRole();
        var created = await sandbox.Call("POST", "/userGroups", $$"""{"name":"Team","description":"D","email":"t@ex.org","roles":[{"uniqueId":"{{role}}"}]}""");
        var id = created.Json.GetProperty("uniqueId").GetString();

        id.Should().MatchRegex("^USRGRP-[0-9a-f-]{36}$");
        created.Body.Should().Be(
            $$"""{"uniqueId":"{{id}}","name":"Team","description":"D","createdTime":"2026-11-23T20:37:00+0000","updatedTime":"2026-11-23T20:37:00+0000","email":"t@ex.org","roles":[{"uniqueId":"{{role}}","name":"Operator","defaultRole":false}]}""");
        (await sandbox.Call("GET", "/userGroups/" + id)).Body.Should().Be(created.Body);
        (await sandbox.Call("POST", "/userGroups/" + id, "{}")).Body.Should().Be(created.Body);
    }

    [Test]
    public async Task Should_be_listed_in_an_envelope_without_roles()
    {
        var group = await sandbox.CreateGroup();

        (await sandbox.Call("GET", "/userGroups")).Body.Should().Be(
            $$"""{"results":[{"uniqueId":"{{group}}","name":"Team","createdTime":"2026-11-23T20:37:00+0000","updatedTime":"2026-11-23T20:37:00+0000"}],"totalResults":1,"orderBy":"userGroup.id","pageNo":1,"pageSize":100,"totalPages":1,"nextPage":false,"previousPageNo":0,"descendingOrder":true}""");
    }

    [Test]
    public async Task Should_add_and_remove_members_by_a_bare_array()
    {
        var (anna, berta) = (await sandbox.CreateUser("anna"), await sandbox.CreateUser("berta"));
        var group = await sandbox.CreateGroup();
        await sandbox.Call("POST", $"/userGroups/{group}/users", $$"""[{"id":"{{anna}}"}]""");

        var added = await sandbox.Call("POST", $"/userGroups/{group}/users", $$"""[{"id":"{{berta}}"}]""");

        added.Status.Should().Be(200);
        added.Body.Should().BeEmpty();
        sandbox.Tenant.FindUserGroup(group)!.Users.Should().Equal(anna, berta);
        (await sandbox.Call("GET", $"/userGroups/{group}/users?isDescendingOrder=false")).Json.GetProperty("results")[0].GetRawText()
            .Should().Be($$"""{"id":"{{anna}}","loginName":"anna@ex.org","lastName":"Roe","firstName":"anna","email":"anna@ex.org"}""");

        var removed = await sandbox.Call("DELETE", $"/userGroups/{group}/users", $$"""[{"id":"{{anna}}"}]""");

        removed.Status.Should().Be(200);
        removed.Body.Should().BeEmpty();
        sandbox.Tenant.FindUserGroup(group)!.Users.Should().Equal(berta);
        sandbox.Tenant.FindUser(anna)!.UserGroups.Should().BeEmpty();
    }

    [TestCase("POST"), TestCase("DELETE")]
    public async Task Should_apply_nothing_when_one_member_does_not_exist(string method)
    {
        var user = await sandbox.CreateUser();
        var group = await sandbox.CreateGroup();
        if (method == "DELETE")
            sandbox.Tenant.SetMembership(user, group, true);
        var before = sandbox.Tenant.Snapshot();

        var answer = await sandbox.Call(method, $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"},{"id":"USR0000000099"}]""");

        answer.Status.Should().Be(500);
        answer.Body.Should().Be("""{"code":"0003","message":"No user found with id : USR0000000099"}""");
        before.Diff(sandbox.Tenant.Snapshot()).Should().BeEmpty();
    }

    [TestCase("POST", "{\"id\":\"USR0000000001\"}")]
    [TestCase("POST", "[\"USR0000000001\"]")]
    [TestCase("POST", "[{\"loginName\":\"x\"}]")]
    [TestCase("DELETE", "")]
    public async Task Should_refuse_any_other_body(string method, string body)
    {
        await sandbox.CreateUser();
        var group = await sandbox.CreateGroup();

        (await sandbox.Call(method, $"/userGroups/{group}/users", body)).Status.Should().Be(400);
    }

    [TestCase("repeated-membership=accepted", 200)]
    [TestCase("repeated-membership=refused", 400)]
    public async Task Should_treat_a_change_that_changes_nothing_as_the_switch_says(string choice, int status)
    {
        using var other = new Sandbox(choice);
        var user = await other.CreateUser();
        var group = await other.CreateGroup();

        (await other.Call("DELETE", $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"}]""")).Status.Should().Be(status);
        other.Tenant.SetMembership(user, group, true);
        (await other.Call("POST", $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"}]""")).Status.Should().Be(status);
    }

    [Test]
    public async Task Should_give_its_roles_to_its_members()
    {
        var (role, user) = (await sandbox.CreateRole(), await sandbox.CreateUser());
        var group = await sandbox.CreateGroup(extra: $$""","roles":[{"uniqueId":"{{role}}"}]""");
        await sandbox.Call("GET", "/users/search");

        await sandbox.Call("POST", $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"}]""");

        (await sandbox.Call("GET", "/users/search")).Json.GetProperty("results")[0].GetProperty("roles").GetRawText()
            .Should().Be($$"""[{"id":1,"uniqueId":"{{role}}","name":"Operator","userGroupRole":true}]""");
        (await sandbox.Call("GET", "/roles/" + role)).Each("userGroups", "uniqueId").Should().Equal(group);
        sandbox.Tenant.FindRole(role)!.Users.Should().BeEmpty("they have it through the group");

        await sandbox.Call("DELETE", "/userGroups/" + group);

        sandbox.Tenant.FindUser(user).Should().BeEquivalentTo(new { Roles = Array.Empty<object>(), UserGroups = Array.Empty<string>() });
    }

    [Test]
    public async Task Should_answer_that_there_is_no_such_group()
    {
        foreach (var (method, path, body) in (( string, string, string?)[])
            [("GET", "", null), ("POST", "", "{}"), ("DELETE", "", null), ("GET", "/users", null), ("POST", "/users", "[]"), ("DELETE", "/users", "[]")])
        {
            var answer = await sandbox.Call(method, "/userGroups/USRGRP-none" + path, body);

            answer.Status.Should().Be(500);
            answer.Body.Should().Be("""{"code":"0003","message":"No usergroup found with id : USRGRP-none"}""");
        }
    }
}
