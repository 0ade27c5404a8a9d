namespace OpsRampHarness.MockServer.Tests.Wire;

internal sealed class When_a_request_is_not_understood
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [TestCase("/api/v2/tenants/msp_1123/nonsense")]
    [TestCase("/api/v2/tenants/msp_1123/Users/search")]
    [TestCase("/api/v2/tenants/msp_1123//users/search")]
    [TestCase("/api/v2/tenants/msp_1123/users/search/")]
    [TestCase("/api/v2/tenants/msp_1123/x/../users/search")]
    [TestCase("/api/v2/tenants/msp_1123/./users/search")]
    [TestCase("/api/v2/tenants/msp_1123%2Fusers/search")]
    [TestCase("/api/v2/tenants//users/search")]
    public async Task Should_not_repair_a_path(string path)
    {
        var answer = await sandbox.Send("GET", path, authorization: "Bearer " + await sandbox.GetToken());

        answer.Status.Should().Be(404);
        answer.Body.Should().Be($$"""{"error":"not_found","error_description":"No mapping found for GET {{path}}"}""");
        sandbox.Workspace.Journal.Entries[^1].Target.Should().Be(path);
    }

    [Test]
    public async Task Should_refuse_a_body_over_the_limit()
    {
        (await sandbox.Call("POST", "/users", new string(' ', 1024 * 1024) + "{}")).Status.Should().Be(413);
    }

    [Test]
    public async Task Should_tell_its_health() =>
        (await sandbox.Send("GET", "/healthz")).Should().BeEquivalentTo(new { Status = 200, Body = "ok" });
}
