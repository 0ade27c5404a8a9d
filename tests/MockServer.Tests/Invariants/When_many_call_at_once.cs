using System.Text.Json;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Invariants;

internal sealed class When_many_call_at_once
{
    private const int Callers = 8;
    private const int Rounds = 25;

    private readonly Sandbox sandbox = new(sockets: true, new WorkspaceOptions(), []);

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_lose_no_update_of_a_list()
    {
        sandbox.Tenant.Seed(new SeedPlan(Callers * Rounds, Roles: 0, UserGroups: 0));
        var (role, group) = (await sandbox.CreateRole(), await sandbox.CreateGroup());

        await AtOnce(async (caller, round) =>
        {
            var user = $"USR{(caller * Rounds) + round + 1:D10}";
            (await sandbox.Call("POST", $"/roles/{role}", $$"""{"users":[{"id":"{{user}}"}]}""")).Status.Should().Be(200);
            (await sandbox.Call("POST", $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"}]""")).Status.Should().Be(200);
        });

        (await sandbox.Call("GET", $"/roles/{role}")).Each("users", "id").Should().HaveCount(Callers * Rounds);
        (await sandbox.Call("GET", $"/userGroups/{group}/users?pageSize=1000")).Each("results", "id").Should().HaveCount(Callers * Rounds);
    }

    [Test]
    public async Task Should_lose_no_update_of_a_field()
    {
        var user = await sandbox.CreateUser();
        string[] fields = ["designation", "address", "city", "state", "zip", "altEmail", "phoneNumber", "mobileNumber"];

        await AtOnce(async (caller, round) =>
            (await sandbox.Call("POST", $"/users/{user}", $$"""{"{{fields[caller]}}":"{{round}}"}""")).Status.Should().Be(200));

        var answer = await sandbox.Call("GET", $"/users/{user}");
        fields.Select(field => answer.Json.GetProperty(field).GetString()).Should().AllBe($"{Rounds - 1}");
    }

    [Test]
    public async Task Should_give_every_new_user_an_id_of_its_own_and_a_name_to_one_only()
    {
        var created = new List<int>();
        await AtOnce(async (caller, round) =>
        {
            var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody($"user{round}"));
            lock (created)
                created.Add(answer.Status);
        });

        created.Count(status => status == 200).Should().Be(Rounds);
        created.Count(status => status == 400).Should().Be((Callers - 1) * Rounds);
        sandbox.Tenant.Users.Select(user => user.Id).Should().Equal(Enumerable.Range(1, Rounds).Select(number => $"USR{number:D10}"));
    }

    [Test]
    public async Task Should_show_no_torn_page()
    {
        sandbox.Tenant.Seed(new SeedPlan(50));

        await AtOnce(async (caller, round) =>
        {
            if (caller % 2 == 0)
            {
                var user = $"USR{(round % 50) + 1:D10}";
                await sandbox.Call("POST", $"/users/{user}", $$"""{"firstName":"{{caller}}-{{round}}","lastName":"{{caller}}-{{round}}"}""");
                await sandbox.Call("POST", "/users", Sandbox.UserBody($"new{caller}x{round}"));
                return;
            }

            var page = await sandbox.Call("GET", "/users/search?pageSize=1000");
            page.Each("results", "id").Should().HaveCount(page.Json.GetProperty("totalResults").GetInt32()).And.BeInDescendingOrder().And.OnlyHaveUniqueItems();
            foreach (var row in page.Json.GetProperty("results").EnumerateArray().Where(Updated))
                row.GetProperty("firstName").GetString().Should().Be(row.GetProperty("lastName").GetString());
        });
    }

    /// <summary>Generated users and new ones have two different names; those that were updated have one name twice.</summary>
    private static bool Updated(JsonElement row) => row.GetProperty("firstName").GetString()!.Contains('-', StringComparison.Ordinal)
        && char.IsAsciiDigit(row.GetProperty("firstName").GetString()![0]);

    private async Task AtOnce(Func<int, int, Task> call)
    {
        await sandbox.Call("GET", "/users/minimal");
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
                await call(caller, round);
        })));
    }
}
