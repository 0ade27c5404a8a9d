namespace OpsRampHarness.MockServer.Tests.Reference;

internal sealed class When_choices_are_listed
{
    [TestCase("countries", """{"code":"ESP","name":"Spain"}""")]
    [TestCase("timezones", """{"id":"13","name":"Europe/Paris","label":"GMT +01:00 Western Europe Time","code":"WEST"}""")]
    [TestCase("tenants/channels", """{"id":1,"name":"Direct","timeZone":"America/Los_Angeles"}""")]
    public async Task Should_answer_a_bare_array(string list, string item)
    {
        using var sandbox = new Sandbox();

        var answer = await sandbox.Send("GET", "/api/v2/cfg/" + list, authorization: "Bearer " + await sandbox.GetToken());

        answer.Status.Should().Be(200);
        answer.Body.Should().StartWith("[").And.EndWith("]").And.Contain(item);
    }

    [Test]
    public async Task Should_answer_an_error_when_no_operation_centre_exists()
    {
        using var sandbox = new Sandbox();

        var answer = await sandbox.Send("GET", "/api/v2/cfg/tenants/nocs", authorization: "Bearer " + await sandbox.GetToken());

        answer.Status.Should().Be(500);
        answer.Body.Should().Be("""{"code":"0005","message":"No NOCs found"}""");
    }

    [Test]
    public async Task Should_want_a_token()
    {
        using var sandbox = new Sandbox();

        (await sandbox.Send("GET", "/api/v2/cfg/countries")).Status.Should().Be(401);
    }
}
