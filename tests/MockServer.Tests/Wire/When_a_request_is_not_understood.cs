namespace OpsRampHarness.MockServer.Tests.Wire;

internal sealed class When_a_request_is_not_understood
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [TestCase("{\"loginName\":")]
    [TestCase("not json")]
    [TestCase("{\"loginName\":\"\\ud800\"}")]
    [TestCase("{\"a\":1}{\"b\":2}")]
    public async Task Should_refuse_malformed_json(string body)
    {
        var answer = await sandbox.Call("POST", "/users", body);

        answer.Status.Should().Be(400);
        answer.Body.Should().Be("""{"code":"0002","message":"The request body is not valid JSON"}""");
    }

    [TestCase("[]", "The request body must be a JSON object")]
    [TestCase("\"x\"", "The request body must be a JSON object")]
    [TestCase("", "The request body is empty; a JSON object is expected")]
    public async Task Should_refuse_another_body(string body, string message)
    {
        var answer = await sandbox.Call("POST", "/users", body);

        answer.Status.Should().Be(400);
        answer.Body.Should().Be($$"""{"code":"0002","message":"{{message}}"}""");
    }

    [TestCase("text/plain", 415)]
    [TestCase("application/x-www-form-urlencoded", 415)]
    [TestCase("application/json; charset=utf-8", 200)]
    [TestCase("application/json", 200)]
    public async Task Should_look_at_the_content_type(string contentType, int status)
    {
        var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody(), contentType);

        answer.Status.Should().Be(status);
        if (status == 415)
            answer.Body.Should().BeEmpty();
    }

    [Test]
    public async Task Should_read_json_of_any_type_where_the_switch_says_so()
    {
        using var other = new Sandbox("wrong-content-type=ignored");

        (await other.Call("POST", "/users", Sandbox.UserBody(), "text/plain")).Status.Should().Be(200);
    }

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
    public async Task Should_decode_a_path_once()
    {
        var user = await sandbox.CreateUser();

        (await sandbox.Call("GET", "/users/" + user.Replace("U", "%55", StringComparison.Ordinal))).Status.Should().Be(200);
        (await sandbox.Call("GET", "/users/" + user.Replace("U", "%2555", StringComparison.Ordinal))).Status.Should().Be(404);
    }

    [TestCase("PUT", "/users", "POST")]
    [TestCase("GET", "/users", "POST")]
    [TestCase("PATCH", "/roles/ROLE-x", "DELETE, GET, POST")]
    [TestCase("GET", "/users/USR0000000001/ACTIVATE", "POST")]
    public async Task Should_name_the_methods_that_a_path_knows(string method, string path, string allowed)
    {
        var answer = await sandbox.Call(method, path);

        answer.Status.Should().Be(405);
        answer.Body.Should().Be($$"""{"error":"method_not_allowed","error_description":"Request method '{{method}}' not supported"}""");
        string.Join(", ", answer.Response.Content.Headers.Allow).Should().Be(allowed);
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
