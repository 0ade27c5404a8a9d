using System.Text.Json;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_an_operation_is_invoked
{
    [TestCase("test-connection")]
    [TestCase("import-accounts")]
    [TestCase("import-access")]
    [TestCase("create-account")]
    [TestCase("update-account")]
    [TestCase("enable-account")]
    [TestCase("disable-account")]
    [TestCase("remove-account")]
    [TestCase("add-access")]
    [TestCase("remove-access")]
    public async Task Should_do_each_with_the_completed_pack(string operation)
    {
        var result = await Tool.RunAsync("invoke", operation, "completed", "--format", "json");

        result.Should().BeEquivalentTo(new { Code = 0, Error = "" });
        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("succeeded").GetBoolean().Should().BeTrue();
        document.RootElement.GetProperty("exchanges").GetArrayLength().Should().BePositive();
    }

    [Test]
    public async Task Should_show_each_request_its_values_and_the_verdict()
    {
        var result = await Tool.RunAsync("invoke", "update-account", "guide");

        result.Code.Should().Be(1);
        result.Output.Should().Contain("POST https://hostname/api/v2/tenants/msp_1123/USR0000000006 → 404")
            .And.Contain("read account.accountID =")
            .And.Contain("fetches a new token, because 401 is in retryFailureStatusCode")
            .And.Contain("404 does not match successResponses (200, 201)");
    }

    [Test]
    public async Task Should_send_nothing_in_a_dry_run()
    {
        var result = await Tool.RunAsync("invoke", "create-account", "guide", "--dry-run");

        result.Code.Should().Be(0);
        result.Output.Should().Contain("not sent: dry run").And.Contain("\"loginName\":\"jane.roe@example.com\"").And.NotContain("→");
    }

    [Test]
    public async Task Should_be_about_the_user_in_a_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "user.json");
        await File.WriteAllTextAsync(file, """{"username": "q", "firstname": "Q", "lastname": "T", "email": "q.t@example.com"}""");

        var result = await Tool.RunAsync("invoke", "create-account", "guide", "--user", file, "--dry-run");

        result.Output.Should().Contain("\"loginName\":\"q.t@example.com\"").And.Contain("\"country\": \"null\"");
    }

    [Test]
    public async Task Should_behave_as_the_switches_of_EIC_say()
    {
        (await Tool.RunAsync("list", "eic-switches")).Output.Should().Contain("access-without-call").And.Contain("completes");

        var result = await Tool.RunAsync("invoke", "remove-access", "guide", "--entitlement", "roles", "--eic-switch", "access-without-call=completes");

        result.Output.Should().Contain("closed without a call");
    }

    [TestCase("invoke/no-entitlement", "add-access", "completed", "--entitlement", "teams")]
    [TestCase("invoke/no-entitlement", "add-access", "completed", "--entitlement", "roles/None")]
    [TestCase("usage/bad-arguments", "create", "completed")]
    public async Task Should_say_what_is_wrong(string id, params string[] arguments)
    {
        var result = await Tool.RunAsync(["invoke", .. arguments]);
        result.Code.Should().Be(2);
        result.Error.Should().Contain(id);
    }
}
