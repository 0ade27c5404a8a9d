using System.Net;
using System.Security.Authentication;

namespace OpsRampHarness.Connector.Tests.Jobs;

public sealed class When_a_connection_is_tested
{
    [Test]
    public async Task Should_succeed_when_every_authentication_gets_a_token()
    {
        using var world = new EicWorld(EicWorld.Open());

        (await world.Eic.TestConnectionAsync()).Succeeded.Should().BeTrue();

        world.Wire.Should().Equal("POST https://target.test/token 200");
    }

    [Test]
    public async Task Should_say_why_there_is_no_token()
    {
        using var world = new EicWorld(new FakeTarget().On("POST", "/token", """{"error": "unauthorized"}""", HttpStatusCode.Unauthorized));

        var test = await world.Eic.TestConnectionAsync();

        test.Succeeded.Should().BeFalse();
        test.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("No token for 'a1': the token URL answered 401.");
    }

    [Test]
    public async Task Should_say_that_the_certificate_is_not_trusted()
    {
        using var world = new EicWorld(new FakeTarget().On("POST", "/token", _ => throw new HttpRequestException(
            HttpRequestError.SecureConnectionError, "See inner exception.", new AuthenticationException("The certificate is not trusted."))));

        (await world.Eic.TestConnectionAsync()).Diagnostics.Single().Message.Should().Be("No token for 'a1': There was no connection: The certificate is not trusted.");
    }

    [TestCase("token", "the token response has no text at tokenResponsePath 'token'")]
    [TestCase("", "the token response has no text at tokenResponsePath ''")]
    public async Task Should_say_that_the_token_is_elsewhere(string path, string message)
    {
        using var world = new EicWorld(
            EicWorld.Open(), ("ConnectionJSON", EicWorld.ConnectionJson.Replace("\"tokenResponsePath\": \"access_token\"", $"\"tokenResponsePath\": \"{path}\"", StringComparison.Ordinal)));

        (await world.Eic.TestConnectionAsync()).Diagnostics.Single().Message.Should().Contain(message);
    }
}
