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

    [Test]
    public async Task Should_answer_an_empty_envelope_to_an_empty_tenant() =>
        (await sandbox.Call("GET", "/users/search")).Body.Should().Be(
            "{\"results\":[],\"totalResults\":0,\"orderBy\":\"id\",\"pageNo\":1,\"pageSize\":100,\"totalPages\":0,\"nextPage\":false,\"previousPageNo\":0,\"descendingOrder\":true}");

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

    [Test]
    public async Task Should_sort_by_name_ascending()
    {
        foreach (var name in (string[])["berta", "Anna", "carl"])
            await sandbox.CreateUser(name);

        var answer = await sandbox.Call("GET", "/users/search?sortName=firstName&isDescendingOrder=false");

        answer.Each("results", "firstName").Should().Equal("Anna", "berta", "carl");
        answer.Json.GetProperty("orderBy").GetString().Should().Be("firstName");
        answer.Json.GetProperty("descendingOrder").GetBoolean().Should().BeFalse();
    }

    [TestCase("loginName:anna", "anna")]
    [TestCase("loginName:ANN", "anna")]
    [TestCase("lastName:roe", "anna,berta,carl")]
    [TestCase("mailId:berta%40ex", "berta")]
    [TestCase("status:inactive", "carl")]
    [TestCase("status:active%2BlastName:Roe", "anna,berta")]
    [TestCase("status:active+lastName:Roe", "anna,berta")]
    [TestCase("uniqueId:USR0000000002", "berta")]
    [TestCase("uniqueId:USR000000000", "")]
    [TestCase("startCreationDate:2026-11-23T20:37:30%2B0000", "berta,carl")]
    [TestCase("endCreationDate:2026-11-23T20:37:30Z", "anna")]
    [TestCase("startCreationDate:2026-11-23T20:37:30+0000+loginName:carl", "carl")]
    [TestCase("nonsense:x", "anna,berta,carl")]
    public async Task Should_find(string queryString, string names)
    {
        foreach (var name in (string[])["anna", "berta", "carl"])
        {
            await sandbox.CreateUser(name);
            sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await sandbox.Call("POST", "/users/USR0000000003/DEACTIVATE", """{"deactivateReason":"x"}""");

        var answer = await sandbox.Call("GET", "/users/search?isDescendingOrder=false&queryString=" + queryString);

        answer.Each("results", "firstName").Should().Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
        answer.Json.GetProperty("totalResults").GetInt32().Should().Be(names.Length == 0 ? 0 : names.Split(',').Length);
    }

    [TestCase("search-statuses=active-and-inactive", "1,2")]
    [TestCase("search-statuses=active", "1")]
    [TestCase("search-statuses=all", "1,2,3")]
    public async Task Should_show_the_states_that_the_switch_says(string choice, string expected)
    {
        using var other = new Sandbox(choice);
        foreach (var status in (UserStatus[])[UserStatus.Active, UserStatus.Deactivated, UserStatus.Terminated])
            other.Tenant.AddUser(new UserRecord { LoginName = status.ToString(), Status = status });

        var answer = await other.Call("GET", "/users/search?isDescendingOrder=false");

        answer.Each("results", "id").Select(id => id[^1..]).Should().Equal(expected.Split(','));
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

    [Test]
    public async Task Should_leave_out_roles_where_the_switch_says_so()
    {
        using var other = new Sandbox("search-detail=minimal");
        other.Tenant.Seed(new SeedPlan(1));

        (await other.Call("GET", "/users/search")).Json.GetProperty("results")[0].TryGetProperty("roles", out _).Should().BeFalse();
    }

    [TestCase("pageNo=0"), TestCase("pageNo=-1"), TestCase("pageNo=x"), TestCase("pageSize=0"), TestCase("pageSize=1.5")]
    public async Task Should_refuse_a_page_that_cannot_be(string query)
    {
        (await sandbox.Call("GET", "/users/search?" + query)).Status.Should().Be(400);

        using var lenient = new Sandbox("invalid-paging=defaulted");
        (await lenient.Call("GET", "/users/search?" + query)).Status.Should().Be(200);
    }

    [Test]
    public async Task Should_cap_the_page_size_without_a_word()
    {
        using var other = new Sandbox("page-size-cap=100");
        other.Tenant.Seed(new SeedPlan(101));

        var answer = await other.Call("GET", "/users/search?pageSize=500");

        answer.Json.GetProperty("pageSize").GetInt32().Should().Be(100);
        answer.Each("results", "id").Should().HaveCount(100);
    }

    [TestCase("repeated-query-parameter=last", 2)]
    [TestCase("repeated-query-parameter=first", 1)]
    public async Task Should_take_one_of_two_page_numbers(string choice, int page)
    {
        using var other = new Sandbox(choice);

        (await other.Call("GET", "/users/search?pageNo=1&pageNo=2")).Json.GetProperty("pageNo").GetInt32().Should().Be(page);
    }

    [Test]
    public async Task Should_answer_an_empty_page_after_the_last()
    {
        sandbox.Tenant.Seed(new SeedPlan(3));

        var answer = await sandbox.Call("GET", "/users/search?pageNo=9");

        answer.Each("results", "id").Should().BeEmpty();
        answer.Json.GetProperty("nextPage").GetBoolean().Should().BeFalse();
        answer.Json.GetProperty("totalResults").GetInt32().Should().Be(3);
    }

    [Test]
    public async Task Should_list_all_users_in_short_as_a_bare_array()
    {
        await sandbox.CreateUser();

        (await sandbox.Call("GET", "/users/minimal")).Body.Should().Be(
            """[{"id":"USR0000000001","loginName":"jane@ex.org","firstName":"jane","lastName":"Roe","email":"jane@ex.org","changePassword":false}]""");
    }
}
