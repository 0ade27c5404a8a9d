using OpsRampHarness.MockServer.Control;

namespace OpsRampHarness.MockServer.Tests.Control;

internal sealed class When_somebody_knocks_at_the_control_surface
{
    private const string Path = "/_harness/clock";

    [Test]
    public async Task Should_let_in_a_caller_on_the_same_machine()
    {
        using var sandbox = new Sandbox(new ControlOptions());

        (await sandbox.Send("GET", Path)).Status.Should().Be(200);
    }

    [TestCase("X-Forwarded-For", "127.0.0.1")]
    [TestCase("X-Forwarded-For", "203.0.113.9")]
    [TestCase("X-Forwarded-Host", "localhost")]
    [TestCase("X-Forwarded-Proto", "https")]
    [TestCase("Forwarded", "for=127.0.0.1")]
    [TestCase("X-Real-IP", "127.0.0.1")]
    [TestCase("Via", "1.1 proxy")]
    [TestCase("Host", "opsramp.example.com")]
    [TestCase("Host", "127.0.0.1.nip.io")]
    [TestCase("Origin", "https://evil.example.com")]
    [TestCase("Origin", "null")]
    [TestCase("Origin", "http://localhost:1")]
    public async Task Should_not_let_in_a_caller_who_came_another_way(string header, string value)
    {
        using var sandbox = new Sandbox(new ControlOptions { Key = "the key" });

        var answer = await sandbox.Send("GET", Path, headers: [(header, value)]);

        answer.Status.Should().Be(401);
        answer.Json.GetProperty("id").GetString().Should().Be("control/not-local");
        (await sandbox.Send("GET", Path, headers: [(header, value), ("X-Harness-Key", "the key")])).Status.Should().Be(200);
    }

    [TestCase("wrong", "control/wrong-key")]
    [TestCase("", "control/wrong-key")]
    [TestCase(null, "control/key-required")]
    public async Task Should_always_want_the_key_where_told_so(string? key, string id)
    {
        using var sandbox = new Sandbox(new ControlOptions { Key = "the key", AlwaysRequireKey = true });

        var answer = await sandbox.Send("GET", Path, headers: key is null ? [] : [("X-Harness-Key", key)]);

        answer.Status.Should().Be(401);
        answer.Json.GetProperty("id").GetString().Should().Be(id);
        (await sandbox.Send("GET", Path, headers: [("X-Harness-Key", "the key")])).Status.Should().Be(200);
    }

    [Test]
    public async Task Should_not_let_in_an_empty_key_where_there_is_none()
    {
        using var sandbox = new Sandbox(new ControlOptions { AlwaysRequireKey = true });

        (await sandbox.Send("GET", Path, headers: [("X-Harness-Key", "")])).Status.Should().Be(401);
    }

    [Test]
    public async Task Should_not_tell_strangers_what_there_is()
    {
        using var sandbox = new Sandbox(new ControlOptions { AlwaysRequireKey = true });

        (await sandbox.Send("GET", "/_harness/nonsense")).Status.Should().Be(401);
    }

    [Test]
    public async Task Should_tell_friends_that_something_does_not_exist()
    {
        using var sandbox = new Sandbox();

        (await sandbox.Send("GET", "/_harness/nonsense")).Json.GetProperty("id").GetString().Should().Be("control/unknown-operation");
        (await sandbox.Send("DELETE", "/_harness/state")).Status.Should().Be(404);
        (await sandbox.Send("GET", "/_harness/clock?workspace=none")).Json.GetProperty("id").GetString().Should().Be("control/unknown-workspace");
        sandbox.Workspace.Journal.Count.Should().Be(0, "the control surface is not OpsRamp's");
    }
}
