using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_a_user_goes_through_its_life
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_deactivate_and_activate_again()
    {
        var user = await sandbox.CreateUser();

        var deactivated = await sandbox.Call("POST", $"/users/{user}/DEACTIVATE", """{"deactivateReason":"on leave"}""");

        deactivated.Status.Should().Be(200);
        deactivated.Body.Should().BeEmpty();
        sandbox.Tenant.CanLogIn(user).Should().BeFalse();
        sandbox.Tenant.FindUser(user)!.DeactivateReason.Should().Be("on leave");
        (await sandbox.Call("GET", "/users/" + user)).Json.GetProperty("status").GetString().Should().Be("deactivate");

        (await sandbox.Call("POST", $"/users/{user}/ACTIVATE")).Status.Should().Be(200);
        sandbox.Tenant.CanLogIn(user).Should().BeTrue();
        (await sandbox.Call("GET", "/users/" + user)).Json.GetProperty("status").GetString().Should().Be("active");
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("{\"deactivateReason\":null}")]
    [TestCase("{\"deactivateReason\":\"\"}")]
    [TestCase("{\"deactivateReason\":\"  \"}")]
    public async Task Should_refuse_to_deactivate_without_a_reason(string body)
    {
        var user = await sandbox.CreateUser();

        var answer = await sandbox.Call("POST", $"/users/{user}/DEACTIVATE", body);

        answer.Status.Should().Be(400);
        answer.Body.Should().Be("""[{"code":"0002","fieldName":"deactivateReason","message":"deactivateReason is mandatory"}]""");
        sandbox.Tenant.CanLogIn(user).Should().BeTrue();
    }

    [Test]
    public async Task Should_store_the_word_null_as_a_reason()
    {
        var user = await sandbox.CreateUser();

        (await sandbox.Call("POST", $"/users/{user}/DEACTIVATE", """{"deactivateReason":"null"}""")).Status.Should().Be(200);
        sandbox.Tenant.FindUser(user)!.DeactivateReason.Should().Be("null");
    }

    [TestCase("{\"terminateReason\":\"left\",\"maskType\":\"FULL\"}", "*****")]
    [TestCase("{\"terminateReason\":\"left\",\"maskType\":\"PARTIAL\"}", "j*****")]
    [TestCase("", "*****")]
    public async Task Should_terminate_for_good_and_stay_readable(string body, string firstName)
    {
        var role = await sandbox.CreateRole();
        var user = await sandbox.CreateUser(extra: $$""","roles":[{"uniqueId":"{{role}}"}]""");

        (await sandbox.Call("POST", $"/users/{user}/TERMINATE", body)).Status.Should().Be(200);

        var read = await sandbox.Call("GET", "/users/" + user);
        read.Status.Should().Be(200);
        read.Json.GetProperty("status").GetString().Should().Be("terminate");
        read.Json.GetProperty("firstName").GetString().Should().Be(firstName);
        sandbox.Tenant.CanLogIn(user).Should().BeFalse();
        sandbox.Tenant.FindRole(role)!.Users.Should().BeEmpty();
        (await sandbox.Call("GET", "/users/search")).Json.GetProperty("totalResults").GetInt32().Should().Be(0);
        (await sandbox.Call("POST", $"/users/{user}/ACTIVATE")).Status.Should().Be(400);
        (await sandbox.Call("POST", "/users/" + user, "{}")).Status.Should().Be(400);
    }

    [Test]
    public async Task Should_keep_the_login_name_of_a_terminated_user_taken()
    {
        await sandbox.Call("POST", $"/users/{await sandbox.CreateUser()}/TERMINATE");

        (await sandbox.Call("POST", "/users", Sandbox.UserBody())).Status.Should().Be(400);
    }

    [Test]
    public async Task Should_refuse_an_unknown_mask()
    {
        var user = await sandbox.CreateUser();

        (await sandbox.Call("POST", $"/users/{user}/TERMINATE", """{"maskType":"HALF"}""")).Status.Should().Be(400);
        sandbox.Tenant.FindUser(user)!.Status.Should().Be(UserStatus.Active);
    }

    [TestCase("repeated-action=accepted", 200)]
    [TestCase("repeated-action=refused", 400)]
    public async Task Should_repeat_an_action_as_the_switch_says(string choice, int status)
    {
        using var other = new Sandbox(choice);

        (await other.Call("POST", $"/users/{await other.CreateUser()}/ACTIVATE")).Status.Should().Be(status);
    }

    [TestCase("action-case=any", 200)]
    [TestCase("action-case=exact", 404)]
    public async Task Should_take_the_action_in_the_case_that_the_switch_says(string choice, int status)
    {
        using var other = new Sandbox(choice);

        (await other.Call("POST", $"/users/{await other.CreateUser()}/activate")).Status.Should().Be(status);
    }

    [Test]
    public async Task Should_know_no_other_action() =>
        (await sandbox.Call("POST", $"/users/{await sandbox.CreateUser()}/SUSPEND")).Status.Should().Be(404);
}
