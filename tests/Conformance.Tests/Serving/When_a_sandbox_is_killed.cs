using System.Collections.Concurrent;

namespace OpsRampHarness.Conformance.Tests.Serving;

internal sealed class When_a_sandbox_is_killed
{
    private const int Writers = 4;

    [Test]
    public async Task Should_lose_nothing_that_it_acknowledged()
    {
        using var folder = new TemporaryFolder();
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 1; round <= 3; round++)
        {
            using var sandbox = await ServedSandbox.StartAsync(["--data", folder.Path, "--users", "3"]);
            await sandbox.GetTokenAsync();
            await ShouldHoldAsync(sandbox, acknowledged);

            await WriteUntilKilledAsync(sandbox, acknowledged, round);
        }

        using var last = await ServedSandbox.StartAsync(["--data", folder.Path]);
        await last.GetTokenAsync();
        await ShouldHoldAsync(last, acknowledged);
        acknowledged.Should().HaveCountGreaterThanOrEqualTo(3 * 40);
    }

    /// <summary>The kill comes in the middle of writes: after so many acknowledged ones, while the other writers go on.</summary>
    private static async Task WriteUntilKilledAsync(ServedSandbox sandbox, ConcurrentBag<string> acknowledged, int round)
    {
        var enough = acknowledged.Count + 40;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; ; number++)
            {
                try
                {
                    acknowledged.Add(await sandbox.CreateUserAsync($"r{round}w{writer}n{number}"));
                }
                catch (HttpRequestException)
                {
                    return;
                }

                if (writer == 0 && acknowledged.Count >= enough)
                    sandbox.Kill();
            }
        })));
    }

    private static async Task ShouldHoldAsync(ServedSandbox sandbox, ConcurrentBag<string> acknowledged)
    {
        var state = await sandbox.GetAsync("_harness/state");
        var users = state.GetProperty("tenants")[0].GetProperty("users").EnumerateArray().Select(user => user.GetProperty("id").GetString());
        acknowledged.Should().BeSubsetOf(users);
    }
}
