namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_a_user_is_updated
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_answer_nothing_and_change_only_what_was_sent()
    {
        var user = await sandbox.CreateUser(extra: ",\"city\":\"Rome\",\"country\":\"Italy\"");
        var before = sandbox.Tenant.Snapshot();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await sandbox.Call("POST", "/users/" + user, """{"firstName":"Janet","country":null}""");

        answer.Status.Should().Be(200);
        answer.Body.Should().BeEmpty();
        before.Diff(sandbox.Tenant.Snapshot()).Select(difference => difference.ToString()).Should().Equal(
            $"user {user} firstName: jane → Janet",
            $"user {user} updatedTime: 2026-11-23T20:37:00+0000 → 2026-11-23T20:38:00+0000");
    }
}
