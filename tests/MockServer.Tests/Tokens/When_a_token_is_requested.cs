namespace OpsRampHarness.MockServer.Tests.Tokens;

internal sealed class When_a_token_is_requested
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_give_the_same_tokens_to_the_same_seed()
    {
        using var again = new Sandbox();

        (await again.GetToken()).Should().Be(await sandbox.GetToken());
    }
}
