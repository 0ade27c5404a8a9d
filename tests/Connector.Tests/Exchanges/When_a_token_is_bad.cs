using System.Net;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Tests.Jobs;

namespace OpsRampHarness.Connector.Tests.Exchanges;

public sealed class When_a_token_is_bad
{
    private const string Import = """
        {"accountParams": {"connection": "a1", "call": {"call1": {"callOrder": 0, "stageNumber": 0,
          "http": {"url": "https://target.test/people", "httpMethod": "GET", "httpHeaders": {"Authorization": "${access_token}"}, "httpContentType": "application/json"},
          "listField": "", "keyField": "accountID", "colsToPropsMap": {"accountID": "id~#~char", "name": "login~#~char"}}}}}
        """;

    [Test]
    public async Task Should_use_the_stored_token_first_and_refresh_on_a_listed_status()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", EicWorld.Guarded("[]")), ("ImportAccountEntJSON", Import));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();

        world.Wire.Should().Equal("GET https://target.test/people 401", "POST https://target.test/token 200", "GET https://target.test/people 200");
        world.Target.Requests.Select(request => request.Authorization).Should().Equal("Bearer stored-token", null, "Bearer fresh-token");
    }

    [Test]
    public async Task Should_keep_the_new_token_for_later_calls()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", EicWorld.Guarded("[]")), ("ImportAccountEntJSON", Import));

        await world.Eic.ImportAccountsAsync();
        await world.Eic.ImportAccountsAsync();

        world.Eic.Exchanges.Count(exchange => exchange.Purpose == ExchangePurpose.Token).Should().Be(1);
    }

    [Test]
    public async Task Should_name_the_setting_that_caused_the_refresh()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", EicWorld.Guarded("[]")), ("ImportAccountEntJSON", Import));

        await world.Eic.ImportAccountsAsync();

        world.Eic.Exchanges[0].Verdict.Rule.Should().Be("authentication");
        var step = world.Eic.Exchanges[1].Steps.Should().ContainSingle().Subject;
        step.Text.Should().Be("fetches a new token, because 401 is in retryFailureStatusCode");
        step.Setting!.Pointer.Should().Be("/authentications/a1/retryFailureStatusCode/0");
    }

    [Test]
    public async Task Should_give_up_after_maxRefreshTryCount_refreshes()
    {
        using var world = new EicWorld(
            EicWorld.Open().On("GET", "/people", "{}", HttpStatusCode.Unauthorized), ("ImportAccountEntJSON", Import));

        var result = await world.Eic.ImportAccountsAsync();

        result.Run.Outcome.Should().Be(JobOutcome.Failed);
        result.Run.Comments.Should().Be("stopped; nothing changed");
        world.Wire.Where(line => line.Contains("/people")).Should().HaveCount(3);
        world.LastExchange.Verdict.Explanation.Should().Contain("refreshed 2 times already");
    }

    [TestCase("error", """{"error":"invalid_token"}""", true)]
    [TestCase("error", """{"error":"Sorry: invalid_token given"}""", true)]
    [TestCase("error.code", """{"error":"invalid_token"}""", false, Description = "a path that does not resolve matches nothing")]
    [TestCase("error", """{"error":"other"}""", false)]
    [TestCase("", "plain invalid_token text", true, Description = "without a path the body is searched")]
    public async Task Should_recognise_an_authError_at_the_errorPath(string path, string body, bool recognised)
    {
        var connection = EicWorld.ConnectionJson.Replace(
            "\"retryFailureStatusCode\": [401]", $"\"errorPath\": \"{path}\", \"authError\": [\"invalid_token\"]", StringComparison.Ordinal);
        using var world = new EicWorld(
            EicWorld.Open().On("GET", "/people", request => request.Authorization == "Bearer fresh-token" ? FakeTarget.Json("[]") : FakeTarget.Json(body, HttpStatusCode.Forbidden)),
            ("ConnectionJSON", connection),
            ("ImportAccountEntJSON", Import));

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().Be(recognised);
    }

    [Test]
    public async Task Should_stop_when_no_new_token_can_be_had()
    {
        using var world = new EicWorld(
            new FakeTarget().On("POST", "/token", "{}", HttpStatusCode.BadRequest).On("GET", "/people", "{}", HttpStatusCode.Unauthorized),
            ("ImportAccountEntJSON", Import));

        await world.Eic.ImportAccountsAsync();

        world.Eic.Exchanges[0].Verdict.Explanation.Should().Contain("no new token could be had: the token URL answered 400");
        world.Wire.Should().Equal("GET https://target.test/people 401", "POST https://target.test/token 400");
    }

    [Test]
    public async Task Should_send_the_form_encoded_and_keep_the_secrets_out_of_the_record()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", EicWorld.Guarded("[]")), ("ImportAccountEntJSON", Import));

        await world.Eic.ImportAccountsAsync();

        var token = world.Target.Requests[1];
        token.Body.Should().Be("grant_type=client_credentials&client_id=me&client_secret=s3cret%20value");
        token.ContentType.Should().Be("application/x-www-form-urlencoded");
        world.Eic.Exchanges[0].Request!.Header("Authorization").Should().Be("Bearer [access-token-1]");
        world.Eic.Exchanges[1].Request!.Body!.Text.Should().NotContain("s3cret");
        world.Eic.Exchanges[1].Response!.Body.Should().NotContain("fresh-token");
        world.Eic.Exchanges[2].Request!.Header("Authorization").Should().Be("Bearer [access-token-2]");
    }

    [Test]
    public async Task Should_send_a_content_type_even_without_a_body()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", "[]"), ("ImportAccountEntJSON", Import));

        await world.Eic.ImportAccountsAsync();

        world.Target.Requests[0].ContentType.Should().Be("application/json");
        world.Target.Requests[0].Body.Should().BeEmpty();
    }
}
