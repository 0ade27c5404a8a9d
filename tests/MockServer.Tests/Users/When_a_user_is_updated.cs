namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_a_user_is_updated
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_answer_nothing_and_change_only_what_was_sent()
    {
        var user = await sandbox.CreateUser(extra: ",\"city\":\"Rome\",\"country\":\"Italy\"");
        var before = sandbox.Tenant.Snapshot();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await sandbox.Call("POST", "/users/" + user, """{"firstName":"Janet","country":null}""");

        answer.Status.Should().Be(200);
        answer.Body.Should().BeEmpty();
        before.Diff(sandbox.Tenant.Snapshot()).Select(difference => difference.ToString()).Should().Equal(
            $"user {user} firstName: jane → Janet",
            $"user {user} updatedTime: 2026-11-23T20:37:00+0000 → 2026-11-23T20:38:00+0000");
    }

    [Test]
    public async Task Should_show_the_change_to_a_search_that_was_served_before()
    {
        var user = await sandbox.CreateUser();
        await sandbox.Call("GET", "/users/search");

        await sandbox.Call("POST", "/users/" + user, """{"lastName":"Doe"}""");

        (await sandbox.Call("GET", "/users/search")).Each("results", "lastName").Should().Equal("Doe");
    }

    [Test]
    public async Task Should_put_the_roles_sent_in_the_place_of_those_held()
    {
        var (first, second) = (await sandbox.CreateRole("First"), await sandbox.CreateRole("Second"));
        var user = await sandbox.CreateUser(extra: $$""","roles":[{"uniqueId":"{{first}}"}]""");

        await sandbox.Call("POST", "/users/" + user, $$"""{"roles":[{"uniqueId":"{{second}}"}]}""");

        sandbox.Tenant.FindUser(user)!.Roles.Select(role => role.UniqueId).Should().Equal(second);
        sandbox.Tenant.FindRole(first)!.Users.Should().BeEmpty();
        sandbox.Tenant.ConsultedSwitches.Select(assumption => assumption.ToString()).Should().Contain("user-list-semantics=replace");
    }

    [TestCase("empty-list=clears", 0)]
    [TestCase("empty-list=unchanged", 1)]
    public async Task Should_treat_an_empty_list_as_the_switch_says(string choice, int roles)
    {
        using var other = new Sandbox(choice);
        var user = await other.CreateUser(extra: $$""","roles":[{"uniqueId":"{{await other.CreateRole()}}"}]""");

        await other.Call("POST", "/users/" + user, """{"roles":[]}""");

        other.Tenant.FindUser(user)!.Roles.Should().HaveCount(roles);
    }

    [Test]
    public async Task Should_answer_the_user_where_the_switch_says_so()
    {
        using var other = new Sandbox("user-update-reply=user");
        var user = await other.CreateUser();

        (await other.Call("POST", "/users/" + user, """{"city":"Oslo"}""")).Json.GetProperty("city").GetString().Should().Be("Oslo");
    }

    [TestCase("{\"firstName\":\"\"}")]
    [TestCase("{\"email\":\" \"}")]
    [TestCase("{\"password\":\"weak\"}")]
    public async Task Should_refuse_what_creation_would_refuse(string body)
    {
        var user = await sandbox.CreateUser();
        var before = sandbox.Tenant.Snapshot();

        (await sandbox.Call("POST", "/users/" + user, body)).Status.Should().Be(400);
        before.Diff(sandbox.Tenant.Snapshot()).Should().BeEmpty();
    }

    [TestCase("login-name-change=applied", 200, "john@ex.org")]
    [TestCase("login-name-change=ignored", 200, "jane@ex.org")]
    [TestCase("login-name-change=refused", 400, "jane@ex.org")]
    public async Task Should_treat_another_login_name_as_the_switch_says(string choice, int status, string loginName)
    {
        using var other = new Sandbox(choice);
        var user = await other.CreateUser();

        (await other.Call("POST", "/users/" + user, """{"loginName":"john@ex.org"}""")).Status.Should().Be(status);
        other.Tenant.FindUser(user)!.LoginName.Should().Be(loginName);
    }

    [Test]
    public async Task Should_refuse_the_login_name_of_another()
    {
        await sandbox.CreateUser("john");
        var user = await sandbox.CreateUser();

        (await sandbox.Call("POST", "/users/" + user, """{"loginName":"john@ex.org"}""")).Status.Should().Be(400);
    }

    [TestCase("user-not-found-status=404", 404)]
    [TestCase("user-not-found-status=500", 500)]
    public async Task Should_answer_that_it_is_not_found(string choice, int status)
    {
        using var other = new Sandbox(choice);

        var answer = await other.Call("POST", "/users/USR0000000042", "{}");

        answer.Status.Should().Be(status);
        answer.Body.Should().Be("""{"code":"0003","message":"User not found with id : USR0000000042"}""");
    }

    [Test]
    public async Task Should_know_no_delete()
    {
        var answer = await sandbox.Call("DELETE", "/users/" + await sandbox.CreateUser());

        answer.Status.Should().Be(405);
        answer.Body.Should().Be("""{"error":"method_not_allowed","error_description":"Request method 'DELETE' not supported"}""");
    }
}
