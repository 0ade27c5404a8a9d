using OpsRampHarness.MockServer.Seeding;

namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_a_password_is_changed
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_answer_nothing_and_want_the_new_one_next_time()
    {
        var user = await sandbox.CreateUser();
        const string body = """{"currentPassword":"Str0ng!pw","newPassword":"N3w#word","confirmPassword":"N3w#word"}""";

        var answer = await sandbox.Call("POST", $"/users/{user}/changePassword", body);

        answer.Status.Should().Be(200);
        answer.Body.Should().BeEmpty();
        (await sandbox.Call("POST", $"/users/{user}/changePassword", body)).Json[0].GetProperty("fieldName").GetString().Should().Be("currentPassword");
        string.Join("\n", sandbox.Workspace.Journal.Entries).Should().NotContain("N3w#word").And.NotContain("Str0ng!pw");
    }

    [Test]
    public async Task Should_know_the_password_of_generated_users()
    {
        sandbox.Tenant.Seed(new SeedPlan(1));

        (await sandbox.Call("POST", "/users/USR0000000001/changePassword", """{"currentPassword":"Ops#Ramp1","newPassword":"N3w#word"}""")).Status.Should().Be(200);
    }

    [TestCase("""{"newPassword":"N3w#word"}""", "currentPassword")]
    [TestCase("""{"currentPassword":"Str0ng!pw"}""", "newPassword")]
    [TestCase("""{"currentPassword":"wrong","newPassword":"N3w#word"}""", "currentPassword")]
    [TestCase("""{"currentPassword":"Str0ng!pw","newPassword":"weak"}""", "newPassword")]
    [TestCase("""{"currentPassword":"Str0ng!pw","newPassword":"N3w#word","confirmPassword":"other"}""", "confirmPassword")]
    public async Task Should_refuse(string body, string field)
    {
        var user = await sandbox.CreateUser();

        var answer = await sandbox.Call("POST", $"/users/{user}/changePassword", body);

        answer.Status.Should().Be(400);
        answer.Json[0].GetProperty("fieldName").GetString().Should().Be(field);
    }

    [Test]
    public async Task Should_insist_on_confirmation_where_the_switch_says_so()
    {
        using var strict = new Sandbox("confirm-password=required");
        var user = await strict.CreateUser();

        (await strict.Call("POST", $"/users/{user}/changePassword", """{"currentPassword":"Str0ng!pw","newPassword":"N3w#word"}""")).Status.Should().Be(400);
    }
}
