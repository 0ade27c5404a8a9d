using System.Text.Json;

namespace OpsRampHarness.Conformance.Tests.Commands;

/// <summary>What docs/eic.md walks through, against a sandbox on a port.</summary>
public sealed class When_EIC_is_run_by_hand
{
    private readonly TemporaryFolder folder = new();
    private Sandbox sandbox = null!;

    private string Database => Path.Combine(folder.Path, "eic.db");

    [SetUp]
    public async Task StartAsync()
    {
        sandbox = await Sandbox.StartAsync(users: 12);
        await EicAsync("init", "completed", "--target", sandbox.Address, "--security-system", "OpsRamp", "--endpoint", "OpsRamp", "--endpoint", "OpsRamp Admins");
        var people = Path.Combine(folder.Path, "people.json");
        await File.WriteAllTextAsync(people, """
            [{"username": "jane.roe", "firstname": "Jane", "lastname": "Roe", "email": "jane.roe@example.com", "country": "Spain", "customproperty7": "left"}]
            """);
        await EicAsync("import", "users", "--file", people);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await sandbox.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task Should_make_the_systems_and_the_jobs_of_a_connection()
    {
        var systems = await ShowAsync("systems");
        systems.Select(row => row["endpoint"]).Should().Equal("OpsRamp", "OpsRamp Admins");
        systems.Should().OnlyContain(row => row["security_system"] == "OpsRamp" && row["target"] == sandbox.Address);
        (await ShowAsync("schedules")).Select(row => row["job"]).Should().Equal("OpsRamp-import-accounts", "OpsRamp-import-access", "OpsRamp-provisioning");
    }

    [Test]
    public async Task Should_refuse_access_before_accounts_with_the_reason()
    {
        var refused = await EicAsync(1, "import", "access");
        refused.Output.Should().Contain("job/accounts-first").And.Contain("Run the full import of accounts first");
        (await ShowAsync("jobs")).Single()["outcome"].Should().Be("Refused");
    }

    [Test]
    public async Task Should_give_a_role_to_a_user_without_an_account()
    {
        await ImportAsync();
        await EicAsync("request", "add-access", "--user", "jane.roe", "--entitlement", "roles/Server Operator", "--justification", "on call");
        (await ShowAsync("tasks")).Select(row => (row["type"], row["status"], row["waits_for"])).Should().Equal(("New Account", "New", null), ("Add Access", "New", "1"));

        await EicAsync("provision");

        (await ShowAsync("tasks")).Should().OnlyContain(row => row["status"] == "Complete");
        (await ShowAsync("links", "--filter", "jane")).Single()["entitlement"].Should().Be("roles/Server Operator");
        var created = sandbox.Tenant.Users.Single(user => user.Email == "jane.roe@example.com");
        sandbox.Tenant.Roles.Single(role => role.Name == "Server Operator").Users.Should().Contain(created.Id);
    }

    [Test]
    public async Task Should_tell_the_life_of_a_task()
    {
        await ImportAsync();
        await EicAsync("request", "new-account", "--user", "jane.roe", "--justification", "on call");
        await EicAsync("provision");

        (await ShowAsync("tasks", "--task", "1")).Select(row => (row["status"], row["comments"])).Should().Equal(
            ("New", "on call"), ("InProgress", null), ("InProgress", "sends call 'call1'"), ("Complete", "try 1: done"));
    }

    [Test]
    public async Task Should_see_what_changed_behind_its_back()
    {
        await ImportAsync();
        var gone = sandbox.Tenant.Users[0];
        sandbox.Tenant.ChangeUser(gone.Id, user => user with { Status = MockServer.Users.UserStatus.Deactivated, DeactivateReason = "left" });

        var again = await EicAsync("import", "accounts");

        again.Output.Should().Contain(gone.LoginName);
        (await ShowAsync("accounts", "--filter", gone.Id)).Single()["status"].Should().NotBe("1");
    }

    [Test]
    public async Task Should_provision_at_once_only_with_both_switches()
    {
        await ImportAsync();
        await EicAsync("configure", "--instant-provisioning", "on");
        await EicAsync("request", "new-account", "--user", "jane.roe");
        (await ShowAsync("tasks")).Single()["status"].Should().Be("New");

        await EicAsync("configure", "--instant-provisioning-tasks", "on");
        await EicAsync("request", "add-access", "--user", "jane.roe", "--entitlement", "Groups/Server Team");
        (await ShowAsync("tasks")).Select(row => row["status"]).Should().Equal("New", "New");

        await EicAsync("provision");
        await EicAsync("request", "remove-access", "--user", "jane.roe", "--entitlement", "Groups/Server Team");
        (await ShowAsync("tasks"))[^1]["status"].Should().Be("Complete");
    }

    [Test]
    public async Task Should_write_mail_about_tasks_without_their_secrets()
    {
        await EicAsync("configure", "--email-template", "welcome", "--subject", "Hello ${user.firstname}", "--body", "Your password is ${randomPassword}.", "--on", "completed");
        await ImportAsync();
        await EicAsync("request", "new-account", "--user", "jane.roe");
        await EicAsync("provision");

        var mail = (await ShowAsync("notifications")).Single();
        mail.Should().Contain("to", "jane.roe@example.com").And.Contain("subject", "Hello Jane").And.Contain("event", "Completed");
        mail["body"].Should().MatchRegex(@"^Your password is \[password-\d+\]\.$");
    }

    [Test]
    public async Task Should_run_a_job_by_name_and_refuse_a_bad_schedule()
    {
        await EicAsync("run", "--job", "OpsRamp-import-accounts");
        (await ShowAsync("jobs")).Single()["outcome"].Should().Be("Success");

        (await EicAsync(2, "schedule", "OpsRamp-import-accounts", "--cron", "every day")).Error.Should().Contain("eic/bad-cron").And.Contain("every day");
        await EicAsync("schedule", "OpsRamp-import-accounts", "--cron", "0 0 2 * * ?");
        (await ShowAsync("schedules"))[0]["next"].Should().EndWith("T02:00:00Z");
    }

    [TestCase("eic/no-database", "show", "users", "--database", "missing.db")]
    [TestCase("usage/bad-arguments", "show", "users", "--database", "missing.db", "--format", "xml")]
    public async Task Should_say_what_is_wrong(string id, params string[] arguments)
    {
        var result = await Tool.RunAsync(["eic", .. arguments]);
        result.Should().BeEquivalentTo(new { Code = 2, Output = "" });
        result.Error.Should().Contain(id);
    }

    [TestCase("eic/no-user", "request", "new-account", "--user", "nobody")]
    [TestCase("eic/no-account", "request", "disable-account", "--user", "jane.roe")]
    [TestCase("eic/no-entitlement", "request", "add-access", "--user", "jane.roe", "--entitlement", "roles/None")]
    [TestCase("eic/no-security-system", "import", "accounts", "--security-system", "Other")]
    [TestCase("usage/bad-arguments", "import", "accounts", "--eic-switch", "array-without-index=sometimes")]
    [TestCase("usage/bad-url", "import", "accounts", "--target", "ftp://x")]
    public async Task Should_say_what_does_not_exist(string id, params string[] arguments) =>
        (await EicAsync(2, arguments)).Error.Should().Contain(id);

    private async Task ImportAsync()
    {
        await EicAsync("import", "accounts");
        await EicAsync("import", "access");
    }

    private Task<ToolResult> EicAsync(params string[] arguments) => EicAsync(0, arguments);

    private async Task<ToolResult> EicAsync(int code, params string[] arguments)
    {
        var result = await Tool.RunAsync(["eic", .. arguments, "--database", Database]);
        result.Code.Should().Be(code, result.Error + result.Output);
        return result;
    }

    private async Task<List<Dictionary<string, string?>>> ShowAsync(params string[] arguments)
    {
        var result = await EicAsync(["show", .. arguments, "--format", "json"]);
        return JsonSerializer.Deserialize<List<Dictionary<string, string?>>>(result.Output)!;
    }
}
