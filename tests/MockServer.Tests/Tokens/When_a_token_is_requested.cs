namespace OpsRampHarness.MockServer.Tests.Tokens;

internal sealed class When_a_token_is_requested
{
    private const string Form = "grant_type=client_credentials&client_id=vnkEe&client_secret=abcd";

    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [TestCase("/auth/oauth/token")]
    [TestCase("/tenancy/auth/oauth/token")]
    public async Task Should_answer_four_fields_on_both_documented_paths(string path)
    {
        var answer = await sandbox.PostForm(path, Form);

        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be("application/json");
        var token = answer.Json.GetProperty("access_token").GetString();
        token.Should().MatchRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        answer.Body.Should().Be($$"""{"access_token":"{{token}}","token_type":"bearer","expires_in":7199,"scope":"global:manage"}""");
    }

    [TestCase("client_secret=abcd&client_id=vnkEe&grant_type=client_credentials", TestName = "fields in another order")]
    [TestCase("grant_type=client_credentials&scope=x&client_id=vnkEe&client_secret=%61bcd", TestName = "a further field, and escapes")]
    public async Task Should_accept(string form) =>
        (await sandbox.PostForm("/auth/oauth/token", form)).Status.Should().Be(200);

    [TestCase("grant_type=client_credentials&client_id=vnkEe&client_secret=wrong")]
    [TestCase("grant_type=client_credentials&client_id=nobody&client_secret=abcd")]
    [TestCase("grant_type=client_credentials&client_id=VNKEE&client_secret=abcd")]
    [TestCase("grant_type=client_credentials&client_key=vnkEe&client_secret=abcd")]
    [TestCase("grant_type=client_credentials&client_id=vnkEe")]
    [TestCase("")]
    public async Task Should_refuse_bad_credentials(string form)
    {
        var answer = await sandbox.PostForm("/auth/oauth/token", form);

        answer.Status.Should().Be(401);
        answer.Body.Should().Be("""{"error":"unauthorized","error_description":"Bad API credentials"}""");
    }

    [TestCase("user_password", """{"error":"unsupported_grant_type","error_description":"Unsupported grant type: user_password"}""")]
    [TestCase("refresh_token", """{"error":"unsupported_grant_type","error_description":"Unsupported grant type: refresh_token"}""")]
    [TestCase("", """{"error":"invalid_request","error_description":"Missing grant type"}""")]
    public async Task Should_refuse_another_grant_type(string grantType, string body)
    {
        var answer = await sandbox.PostForm("/auth/oauth/token", $"grant_type={grantType}&client_id=vnkEe&client_secret=abcd");

        answer.Status.Should().Be(400);
        answer.Body.Should().Be(body);
    }

    [Test]
    public async Task Should_not_read_credentials_from_json()
    {
        var answer = await sandbox.Send("POST", "/auth/oauth/token", """{"grant_type":"client_credentials","client_id":"vnkEe","client_secret":"abcd"}""", "application/json");

        answer.Status.Should().Be(401);
    }

    [Test]
    public async Task Should_not_read_credentials_from_the_query() =>
        (await sandbox.PostForm("/auth/oauth/token?" + Form, string.Empty)).Status.Should().Be(401);

    [Test]
    public async Task Should_refuse_another_method()
    {
        var answer = await sandbox.Send("GET", "/auth/oauth/token");

        answer.Status.Should().Be(405);
        answer.Body.Should().Be("""{"error":"method_not_allowed","error_description":"Request method 'GET' not supported"}""");
        answer.Response.Content.Headers.Allow.Should().Equal("POST");
    }

    [Test]
    public async Task Should_give_a_fresh_token_each_time_and_let_both_live()
    {
        var (first, second) = (await sandbox.GetToken(), await sandbox.GetToken());

        second.Should().NotBe(first);
        foreach (var token in (string[])[first, second])
            (await sandbox.Send("GET", "/api/v2/tenants/msp_1123/users/search", authorization: "Bearer " + token)).Status.Should().Be(200);
        sandbox.Workspace.ConsultedSwitches.Should().Contain(assumption => assumption.Id == "token-reuse");
    }

    [Test]
    public async Task Should_give_the_living_token_again_where_the_switch_says_so()
    {
        using var reusing = new Sandbox("token-reuse=reuse");
        var first = await reusing.GetToken();
        reusing.Clock.Advance(TimeSpan.FromSeconds(99));

        var answer = await reusing.PostForm("/auth/oauth/token", Form);

        answer.Json.GetProperty("access_token").GetString().Should().Be(first);
        answer.Json.GetProperty("expires_in").GetInt32().Should().Be(7100);
    }

    [TestCase("token-basic-credentials=refused", 401)]
    [TestCase("token-basic-credentials=accepted", 200)]
    public async Task Should_read_a_basic_header_only_where_the_switch_says_so(string choice, int status)
    {
        using var basic = new Sandbox(choice);

        var answer = await basic.Send(
            "POST", "/auth/oauth/token", "grant_type=client_credentials", "application/x-www-form-urlencoded", "Basic dm5rRWU6YWJjZA==");

        answer.Status.Should().Be(status);
    }

    [Test]
    public async Task Should_give_the_same_tokens_to_the_same_seed()
    {
        using var again = new Sandbox();

        (await again.GetToken()).Should().Be(await sandbox.GetToken());
    }
}
