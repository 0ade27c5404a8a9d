namespace OpsRampHarness.MockServer.Tests.Tokens;

internal sealed class When_a_call_carries_a_token
{
    private const string Path = "/api/v2/tenants/msp_1123/users/search";

    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_answer_407_after_all_tokens_were_made_to_expire()
    {
        var token = await sandbox.GetToken();
        sandbox.Workspace.Tokens.ExpireAll();

        (await sandbox.Send("GET", Path, authorization: "Bearer " + token)).Status.Should().Be(407);
        (await sandbox.Send("GET", Path, authorization: "Bearer " + await sandbox.GetToken())).Status.Should().Be(200);
    }
}
