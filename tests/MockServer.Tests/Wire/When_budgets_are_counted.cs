namespace OpsRampHarness.MockServer.Tests.Wire;

internal sealed class When_budgets_are_counted
{
    [Test]
    public async Task Should_send_the_headers_with_every_answer()
    {
        using var sandbox = new Sandbox();
        await sandbox.Call("GET", "/users/search");

        var answer = await sandbox.Call("GET", "/users/search");

        answer.Header("X-RateLimit-Limit").Should().Be("150");
        answer.Header("X-RateLimit-Remaining").Should().Be("148");
        answer.Header("X-RateLimit-Reset").Should().Be("1795466280");
        DateTimeOffset.FromUnixTimeSeconds(1795466280).Should().Be(Sandbox.Start.AddMinutes(1));
    }

    [Test]
    public async Task Should_serve_beyond_the_budget_by_default()
    {
        using var sandbox = new Sandbox();
        for (var call = 0; call < 151; call++)
            (await sandbox.Call("POST", "/users/USR0000000001/ACTIVATE")).Status.Should().Be(404);

        sandbox.Tenant.ConsultedSwitches.Select(assumption => assumption.ToString()).Should().Contain("rate-limits=off");
    }

    [Test]
    public async Task Should_throttle_where_the_switch_says_so_until_the_minute_is_over()
    {
        using var sandbox = new Sandbox("rate-limits=documented");
        for (var call = 0; call < 150; call++)
            await sandbox.Call("POST", "/users/USR0000000001/ACTIVATE");

        var answer = await sandbox.Call("POST", "/users/USR0000000001/ACTIVATE");

        answer.Status.Should().Be(429);
        answer.Body.Should().Be("""{"error":"throttled","error_description":"Too Many Requests"}""");
        answer.Header("X-RateLimit-Remaining").Should().Be("0");
        (await sandbox.Call("GET", "/users/search")).Status.Should().Be(200, "reading has a budget of its own");
        sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        (await sandbox.Call("POST", "/users/USR0000000001/ACTIVATE")).Status.Should().Be(404);
    }
}
