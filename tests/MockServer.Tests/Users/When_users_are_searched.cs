using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_users_are_searched
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_answer_the_first_hundred_newest_first()
    {
        sandbox.Tenant.Seed(new SeedPlan(250));

        var answer = await sandbox.Call("GET", "/users/search");

        answer.Each("results", "id").Should().Equal(Enumerable.Range(151, 100).Reverse().Select(number => $"USR{number:D10}"));
        answer.Body.Should().EndWith(
            "],\"totalResults\":250,\"orderBy\":\"id\",\"pageNo\":1,\"pageSize\":100,\"totalPages\":3,\"nextPage\":true,\"nextPageNo\":2,\"previousPageNo\":0,\"descendingOrder\":true}");
    }

    [TestCase(0), TestCase(1), TestCase(99), TestCase(100), TestCase(101), TestCase(250)]
    public async Task Should_give_every_user_once_over_all_pages(int count)
    {
        sandbox.Tenant.Seed(new SeedPlan(count));
        var seen = new List<string>();
        var next = true;
        for (var page = 1; next; page++)
        {
            var answer = await sandbox.Call("GET", $"/users/search?pageNo={page}&pageSize=40");
            seen.AddRange(answer.Each("results", "id"));
            next = answer.Json.GetProperty("nextPage").GetBoolean();
            answer.Json.TryGetProperty("nextPageNo", out _).Should().Be(next);
        }

        seen.Should().BeEquivalentTo(sandbox.Tenant.Users.Select(user => user.Id)).And.OnlyHaveUniqueItems();
    }

    [TestCase("partner-search-scope=own", "partner")]
    [TestCase("partner-search-scope=with-clients", "partner,client,other")]
    public async Task Should_show_the_users_of_clients_where_the_switch_says_so(string choice, string names)
    {
        using var other = new Sandbox(choice);
        other.Tenant.AddUser(new UserRecord { LoginName = "partner" });
        foreach (var (id, name) in new[] { ("client_1", "client"), ("client_2", "other") })
        {
            var client = other.Workspace.AddTenant(new TenantRegistration(id, id, "secret") { PartnerId = Sandbox.TenantId, Name = "Client of " + name });
            client.AddUser(new UserRecord { LoginName = name });
        }

        var answer = await other.Call("GET", "/users/search?isDescendingOrder=false");

        answer.Each("results", "loginName").Should().Equal(names.Split(','));
        answer.Each("results", "organizationName").Should().Equal(names.Split(',').Select(name => name == "partner" ? "Acme MSP" : "Client of " + name));
        answer.Json.GetProperty("totalResults").GetInt32().Should().Be(names.Split(',').Length);
    }
}
