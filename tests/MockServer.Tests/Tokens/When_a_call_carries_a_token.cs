namespace OpsRampHarness.MockServer.Tests.Tokens;

internal sealed class When_a_call_carries_a_token
{
    private const string Path = "/api/v2/tenants/msp_1123/users/search";

    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [TestCase("Bearer ")]
    [TestCase("bearer ")]
    [TestCase("BEARER ")]
    public async Task Should_take_the_scheme_in_any_case(string scheme) =>
        (await sandbox.Send("GET", Path, authorization: scheme + await sandbox.GetToken())).Status.Should().Be(200);

    [TestCase(null)]
    [TestCase("Basic dm5rRWU6YWJjZA==")]
    [TestCase("3f0c9a52-6d1e-4f5b-9a77-0b8f4f1f2c11")]
    public async Task Should_ask_for_authentication_without_a_bearer_token(string? authorization)
    {
        var answer = await sandbox.Send("GET", Path, authorization: authorization);

        answer.Status.Should().Be(401);
        answer.Body.Should().Be("""{"error":"unauthorized","error_description":"Full authentication is required to access this resource"}""");
    }

    [TestCase("Bearer abcd", "abcd")]
    [TestCase("Bearer Bearer abcd", "Bearer abcd")]
    [TestCase("Bearer", "")]
    public async Task Should_refuse_an_unknown_token(string authorization, string shown)
    {
        var answer = await sandbox.Send("GET", Path, authorization: authorization);

        answer.Status.Should().Be(401);
        answer.Body.Should().Be($$"""{"error":"invalid_token","error_description":"Invalid access token: {{shown}}"}""");
        sandbox.Tenant.ConsultedSwitches.Select(assumption => assumption.ToString()).Should().Equal("bad-token-status=401");
    }

    [Test]
    public async Task Should_answer_407_once_it_has_expired()
    {
        var token = await sandbox.GetToken();
        sandbox.Clock.Advance(TimeSpan.FromSeconds(7198));
        (await sandbox.Send("GET", Path, authorization: "Bearer " + token)).Status.Should().Be(200);
        sandbox.Clock.Advance(TimeSpan.FromSeconds(1));

        var answer = await sandbox.Send("GET", Path, authorization: "Bearer " + token);

        answer.Status.Should().Be(407);
        answer.Body.Should().Be($$"""{"error":"invalid_token","error_description":"Access token expired: {{token}}"}""");
    }

    [Test]
    public async Task Should_answer_407_after_all_tokens_were_made_to_expire()
    {
        var token = await sandbox.GetToken();
        sandbox.Workspace.Tokens.ExpireAll();

        (await sandbox.Send("GET", Path, authorization: "Bearer " + token)).Status.Should().Be(407);
        (await sandbox.Send("GET", Path, authorization: "Bearer " + await sandbox.GetToken())).Status.Should().Be(200);
    }

    [Test]
    public async Task Should_answer_401_after_all_tokens_were_revoked()
    {
        var token = await sandbox.GetToken();
        sandbox.Workspace.Tokens.RevokeAll();

        (await sandbox.Send("GET", Path, authorization: "Bearer " + token)).Status.Should().Be(401);
    }

    [TestCase("bad-token-status=407", false, 407)]
    [TestCase("expired-token-status=401", true, 401)]
    public async Task Should_answer_as_the_switch_says(string choice, bool expired, int status)
    {
        using var other = new Sandbox(choice);
        var token = expired ? await other.GetToken() : "nonsense";
        other.Workspace.Tokens.ExpireAll();

        (await other.Send("GET", Path, authorization: "Bearer " + token)).Status.Should().Be(status);
    }

    [Test]
    public async Task Should_look_at_the_token_before_the_path() =>
        (await sandbox.Send("GET", "/api/v2/nonsense", authorization: "Bearer abcd")).Status.Should().Be(401);
}
