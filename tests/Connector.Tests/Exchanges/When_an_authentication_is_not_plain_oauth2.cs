using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Tests.Facts;
using OpsRampHarness.Connector.Tests.Jobs;
using static OpsRampHarness.Connector.Tests.Importing.Json;

namespace OpsRampHarness.Connector.Tests.Exchanges;

public sealed class When_an_authentication_is_not_plain_oauth2
{
    [Test]
    public async Task Should_build_Basic_from_its_properties()
    {
        using var world = World(
            """ "authType": "basic", "accessToken": "dummy", "retryFailureStatusCode": [401], "properties": {"userName": "me", "password": "pass:word"} """,
            new FakeTarget().On("GET", "/people", request => Guarded(request, "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:pass:word")))));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();

        world.Wire.Should().Equal("GET https://target.test/people 401", "GET https://target.test/people 200");
        world.LastExchange.Request!.Header("Authorization").Should().StartWith("Basic [");
    }

    [Test]
    public async Task Should_start_with_Basic_when_no_token_is_stored()
    {
        using var world = World(
            """ "authType": "Basic", "properties": {"userName": "me", "password": "pw12"} """,
            new FakeTarget().On("GET", "/people", request => Guarded(request, "Basic bWU6cHcxMg==")));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();

        world.Wire.Should().HaveCount(1);
    }

    [Test]
    public async Task Should_fetch_a_token_with_Basic_for_BasicWithAccessToken()
    {
        using var world = World(
            """
            "authType": "BasicWithAccessToken", "url": "https://target.test/token", "httpMethod": "POST", "httpContentType": "application/json",
            "properties": {"userName": "me", "password": "pw12"}, "tokenResponsePath": "data.token", "tokenType": "", "accessToken": "old1", "retryFailureStatusCode": [401]
            """,
            new FakeTarget().On("POST", "/token", """{"data": {"token": "fresh-token"}}""").On("GET", "/people", request => Guarded(request, "fresh-token")));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();

        world.Target.Requests[1].Authorization.Should().Be("Basic bWU6cHcxMg==");
    }

    [Test]
    public async Task Should_read_the_token_from_a_header()
    {
        using var world = World(
            """ "authType": "oauth2", "url": "https://target.test/token", "httpMethod": "POST", "tokenResponsePath": "#HEADERS#X-Token", "tokenType": "Key", "accessToken": "x", "retryFailureStatusCode": [401] """,
            new FakeTarget()
                .On("POST", "/token", _ => WithHeader(FakeTarget.Json("{}"), "X-Token", "from-header"))
                .On("GET", "/people", request => Guarded(request, "Key from-header")));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();
    }

    [Test]
    public async Task Should_turn_cookies_into_the_token()
    {
        using var world = World(
            """ "authType": "cookies", "url": "https://target.test/login", "httpMethod": "POST", "cookies": "${cookies}", "accessToken": "x", "retryFailureStatusCode": [401] """,
            new FakeTarget()
                .On("POST", "/login", _ => WithHeader(WithHeader(FakeTarget.Json("{}"), "Set-Cookie", "sid=1234; Path=/"), "Set-Cookie", "csrf=9; Secure"))
                .On("GET", "/people", request => Guarded(request, "sid=1234; csrf=9")));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();
    }

    [Test]
    public async Task Should_sign_a_web_token_and_send_it_as_the_named_parameter()
    {
        using var world = World(
            """
            "authType": "Jwt", "url": "https://target.test/token", "httpMethod": "POST", "httpContentType": "application/x-www-form-urlencoded",
            "httpParams": {"grant_type": "jwt", "assertion": ""}, "httpParamsName": "assertion", "tokenResponsePath": "access_token", "tokenType": "Bearer",
            "accessToken": "x", "retryFailureStatusCode": [401],
            "jwtConfig": {"jwtHeader": {"kid": "k1"}, "jwtPayload": "{\"iss\": \"me\"}", "signedAlgorithm": "HS256", "key": "a-secret-key", "jwtExpiryDuration": 60}
            """,
            EicWorld.Open().On("GET", "/people", EicWorld.Guarded("""{"rows": []}""")));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();

        var body = world.Target.Requests[1].Body!;
        body.Should().StartWith("grant_type=jwt&assertion=");
        var parts = body["grant_type=jwt&assertion=".Length..].Split('.');
        Decode(parts[0]).GetRawText().Should().Be("""{"kid":"k1","alg":"HS256","typ":"JWT"}""");
        var now = world.Clock.GetUtcNow().ToUnixTimeSeconds();
        Decode(parts[1]).GetRawText().Should().Be($$"""{"iss":"me","iat":{{now}},"exp":{{now + 60}}}""");
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes("a-secret-key"), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        parts[2].Should().Be(System.Buffers.Text.Base64Url.EncodeToString(signature));
        world.Eic.Exchanges[1].Request!.Body!.Text.Should().Be("grant_type=jwt&assertion=[assertion-1]");
    }

    [TestCase("BasicWithHmac", "is unsupported")]
    [TestCase("SignedHeaders", "is unsupported")]
    [TestCase("Bearer", "is no authentication type")]
    public async Task Should_say_what_it_cannot_do(string type, string message)
    {
        using var world = World($$""" "authType": "{{type}}", "accessToken": "x" """, new FakeTarget());

        (await world.Eic.TestConnectionAsync()).Diagnostics.Single().Message.Should().Contain(message);
    }

    [Test]
    public async Task Should_keep_refresh_tokens_and_renew_a_bad_one()
    {
        using var world = World(
            """
            "authType": "oauth2", "url": "https://target.test/token", "httpMethod": "POST", "httpContentType": "application/x-www-form-urlencoded",
            "httpParams": {"refresh_token": "${refresh_token}"}, "tokenResponsePath": "access_token", "tokenType": "Bearer", "accessToken": "Bearer old", "retryFailureStatusCode": [401],
            "refreshType": "RefreshToken", "refreshToken": "refresh-1", "refreshTokenResponsePath": "refresh_token",
            "refreshTokenAuthError": ["invalid_grant"], "refreshTokenErrorPath": "error",
            "refreshTokenCall": {"url": "https://target.test/renew", "httpMethod": "POST", "refreshTokenResponsePath": "rt"}
            """,
            new FakeTarget()
                .On("POST", "/token", request => request.Body == "refresh_token=refresh-2"
                    ? FakeTarget.Json("""{"access_token": "fresh-token", "refresh_token": "refresh-3"}""")
                    : FakeTarget.Json("""{"error": "invalid_grant"}""", HttpStatusCode.BadRequest))
                .On("POST", "/renew", """{"rt": "refresh-2"}""")
                .On("GET", "/people", EicWorld.Guarded("""{"rows": []}""")));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();

        world.Wire.Should().Equal(
            "GET https://target.test/people 401",
            "POST https://target.test/token 400",
            "POST https://target.test/renew 200",
            "POST https://target.test/token 200",
            "GET https://target.test/people 200");
        world.Repository.Tokens.Find("test", "a1")!.RefreshToken.Should().Be("refresh-3");
        world.Eic.Exchanges[3].Request!.Body!.Text.Should().NotContain("refresh-2");
    }

    [Test]
    [Fact("1.2/g-kept-for-later-jobs")]
    public async Task Should_start_the_next_job_with_the_kept_token()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", EicWorld.Guarded("""{"rows": []}""")), ("ImportAccountEntJSON", Import()));
        await world.Eic.ImportAccountsAsync();

        using var again = EicSystem.Create(world.Pack, world.Repository, new EicOptions { CreateHandler = () => world.Target, Clock = world.Clock }).System;
        await again.ImportAccountsAsync();

        again.Exchanges.Should().ContainSingle().Which.Response!.Status.Should().Be(200);
    }

    [Test]
    public async Task Should_wait_as_apiRateLimitConfig_says()
    {
        using var world = World(
            """ "authType": "oauth2", "accessToken": "x", "apiRateLimitConfig": {"retryAfterCalls": 2, "retryWaitSeconds": 30} """,
            new FakeTarget().On("GET", "/people", """{"rows": []}"""));
        for (var i = 0; i < 5; i++)
            await world.Eic.ImportAccountsAsync();

        world.Eic.Exchanges.Select(exchange => (exchange.SentAt - world.Eic.Exchanges[0].SentAt).TotalSeconds).Should().Equal(0, 0, 30, 30, 60);
        world.Eic.Exchanges[2].Steps.Should().Contain(step => step.Text == "waited 30 s after 2 calls (apiRateLimitConfig)");
    }

    private static EicWorld World(string authentication, FakeTarget target) => new(
        target,
        ("ConnectionJSON", $$"""
            {"authentications": {"a1": { {{authentication}} },
             "other": {"authType": "Basic", "url": "https://target.test/", "properties": {"userName": "u", "password": "p"} } } }
            """),
        ("ImportAccountEntJSON", Import()));

    private static HttpResponseMessage Guarded(SentRequest request, string token) =>
        request.Authorization == token ? FakeTarget.Json("""{"rows": []}""") : FakeTarget.Json("{}", HttpStatusCode.Unauthorized);

    private static HttpResponseMessage WithHeader(HttpResponseMessage response, string name, string value)
    {
        response.Headers.Add(name, value);
        return response;
    }

    private static JsonElement Decode(string part) => JsonSerializer.Deserialize<JsonElement>(System.Buffers.Text.Base64Url.DecodeFromChars(part));
}
