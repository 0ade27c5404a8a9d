using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Seeding;

namespace OpsRampHarness.MockServer.Tests.Faults;

internal sealed class When_a_fault_is_planned
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    private FaultPlan Faults => sandbox.Workspace.Faults;

    [Test]
    public async Task Should_answer_in_the_place_of_the_operation()
    {
        Faults.Add(new FaultRule("f", new StatusEffect(503, "<html>", "text/html")) { Operation = "create-user" });

        var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody());

        (answer.Status, answer.Body, answer.ContentType).Should().Be((503, "<html>", "text/html"));
        sandbox.Tenant.Users.Should().BeEmpty();
        sandbox.Workspace.Journal.Entries[^1].Fault.Should().Be("f");
        (await sandbox.Call("GET", "/users/search")).Status.Should().Be(200);
    }

    [TestCase("*-user", null, null, "POST /users,POST /users/USR0000000001")]
    [TestCase(null, "GET", null, "GET /users/search,GET /nonsense")]
    [TestCase(null, null, "*/users*", "POST /users,GET /users/search,POST /users/USR0000000001")]
    [TestCase("search-users", "POST", null, "")]
    public async Task Should_match(string? operation, string? method, string? path, string expected)
    {
        await sandbox.Call("GET", "/roles/search");
        Faults.Add(new FaultRule("f", new StatusEffect(418)) { Operation = operation, Method = method, Path = path });
        var hit = new List<string>();
        foreach (var call in (string[])["POST /users", "GET /users/search", "POST /users/USR0000000001", "GET /nonsense"])
        {
            if ((await sandbox.Call(call.Split(' ')[0], call.Split(' ')[1], call.StartsWith('P') ? "{}" : null)).Status == 418)
                hit.Add(call);
        }

        hit.Should().Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries));
        Faults.Fired("f").Should().Be(hit.Count);
    }

    [TestCase(null, 0, null, "xxxxx")]
    [TestCase(3, 0, null, "..x..")]
    [TestCase(null, 2, null, "..xxx")]
    [TestCase(null, 0, 1, "x....")]
    [TestCase(null, 1, 2, ".xx..")]
    public async Task Should_fire_on(int? nth, int after, int? times, string expected)
    {
        await sandbox.Call("GET", "/roles/search");
        Faults.Add(new FaultRule("f", new StatusEffect(500)) { Nth = nth, After = after, Times = times });

        (await Play(5)).Should().Be(expected);
        Faults.Counts.Should().Equal(new FaultCount(Faults.Counts[0].Rule, 5, expected.Count(sign => sign == 'x')));
    }

    [Test]
    public async Task Should_fire_by_chance_and_the_same_each_time()
    {
        await sandbox.Call("GET", "/roles/search");
        using var again = new Sandbox();
        await again.Call("GET", "/roles/search");
        var rule = new FaultRule("f", new StatusEffect(500)) { Probability = 0.5 };
        Faults.Add(rule);
        again.Workspace.Faults.Add(rule);

        var first = await Play(40);

        first.Count(sign => sign == 'x').Should().BeInRange(8, 32);
        (await Play(40, again)).Should().Be(first);
    }

    [Test]
    public async Task Should_ask_rules_in_order_until_one_fires()
    {
        await sandbox.Call("GET", "/roles/search");
        Faults.Add(new FaultRule("first", new StatusEffect(501)) { Nth = 2 });
        Faults.Add(new FaultRule("second", new StatusEffect(502)));

        (await sandbox.Call("GET", "/users/search")).Status.Should().Be(502);
        (await sandbox.Call("GET", "/users/search")).Status.Should().Be(501);
        Faults.Counts.Select(count => (count.Rule.Id, count.Matched, count.Fired)).Should().Equal(("first", 2, 1), ("second", 1, 1));
    }

    [Test]
    public async Task Should_be_over_when_cleared_or_removed()
    {
        Faults.Add(new FaultRule("a", new StatusEffect(500)) { Operation = "search-users" });
        Faults.Remove("a").Should().BeTrue();
        Faults.Remove("a").Should().BeFalse();
        Faults.Add(new FaultRule("b", new StatusEffect(500)));
        Faults.Clear();

        (await sandbox.Call("GET", "/users/search")).Status.Should().Be(200);
    }

    [Test]
    public async Task Should_hit_the_token_endpoint_too()
    {
        Faults.Add(new FaultRule("f", new StatusEffect(503)) { Operation = "get-token*" });

        (await sandbox.PostForm("/auth/oauth/token", "")).Status.Should().Be(503);
        (await sandbox.PostForm("/tenancy/auth/oauth/token", "")).Status.Should().Be(503);
    }

    [Test]
    public async Task Should_announce_a_delay_where_time_is_virtual()
    {
        using var virtually = new Sandbox(sockets: false, new() { WaitForDelays = false }, []);
        virtually.Workspace.Faults.Add(new FaultRule("f", new DelayEffect(120)) { Operation = "search-users" });

        var answer = await virtually.Call("GET", "/users/search");

        answer.Status.Should().Be(200);
        answer.Header("X-Harness-Delay").Should().Be("120");
    }

    [Test]
    public async Task Should_draw_delays_from_the_range()
    {
        using var virtually = new Sandbox(sockets: false, new() { WaitForDelays = false }, []);
        virtually.Workspace.Faults.Add(new FaultRule("f", new DelayEffect(1, UpToSeconds: 3)) { Operation = "search-users" });
        var delays = new List<double>();
        for (var call = 0; call < 20; call++)
            delays.Add(double.Parse((await virtually.Call("GET", "/users/search")).Header("X-Harness-Delay"), System.Globalization.CultureInfo.InvariantCulture));

        delays.Should().OnlyContain(delay => delay >= 1 && delay <= 3).And.OnlyHaveUniqueItems();
    }

    [Test]
    public async Task Should_wait_for_a_delay_by_default()
    {
        Faults.Add(new FaultRule("f", new DelayEffect(0.02)) { Operation = "search-users" });

        (await sandbox.Call("GET", "/users/search")).Status.Should().Be(200);
        Faults.Fired("f").Should().Be(1);
    }

    [Test]
    public async Task Should_leave_out_the_body_but_do_the_work()
    {
        Faults.Add(new FaultRule("f", new EmptyBodyEffect()) { Operation = "create-user" });

        var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody());

        (answer.Status, answer.Body).Should().Be((200, ""));
        sandbox.Tenant.Users.Should().HaveCount(1);
    }

    [Test]
    public async Task Should_send_garbage_of_the_right_type()
    {
        Faults.Add(new FaultRule("f", new GarbageEffect(10)) { Operation = "search-users" });

        var answer = await sandbox.Call("GET", "/users/search");

        answer.ContentType.Should().Be("application/json");
        sandbox.Workspace.Journal.Entries[^1].ResponseLength.Should().Be(10);
    }

    [TestCase(null, "{\"results\"")]
    [TestCase("<html>", "<html>")]
    public async Task Should_send_another_type(string? body, string start)
    {
        Faults.Add(new FaultRule("f", new ContentTypeEffect("text/html", body)) { Operation = "search-users" });

        var answer = await sandbox.Call("GET", "/users/search");

        answer.ContentType.Should().Be("text/html");
        answer.Body.Should().StartWith(start);
    }

    [TestCase(PagingDefect.Repeat, "12 12 34", "true true false")]
    [TestCase(PagingDefect.Skip, "12 45", "true false")]
    [TestCase(PagingDefect.Overlap, "12 23 34 45 5", "true true true true false")]
    [TestCase(PagingDefect.Endless, "12 34 5 5 5", "true true true true true")]
    [TestCase(PagingDefect.DriftingTotal, "12 34 5", "true true false")]
    public async Task Should_page_wrongly(PagingDefect defect, string rows, string next)
    {
        sandbox.Tenant.Seed(new SeedPlan(5));
        Faults.Add(new FaultRule("f", new PagingEffect(defect)));
        var (pages, flags, totals) = (new List<string>(), new List<string>(), new List<int>());
        for (var page = 1; page <= rows.Split(' ').Length; page++)
        {
            var answer = await sandbox.Call("GET", $"/users/search?isDescendingOrder=false&pageSize=2&pageNo={page}");
            pages.Add(string.Concat(answer.Each("results", "id").Select(id => id[^1])));
            flags.Add(answer.Json.GetProperty("nextPage").GetRawText());
            totals.Add(answer.Json.GetProperty("totalResults").GetInt32());
        }

        string.Join(' ', pages).Should().Be(rows);
        string.Join(' ', flags).Should().Be(next);
        totals.Distinct().Should().HaveCount(defect == PagingDefect.DriftingTotal ? 3 : 1);
        (await sandbox.Call("GET", "/users/minimal")).Status.Should().Be(200);
        Faults.Fired("f").Should().Be(pages.Count, "only pages can have it");
    }

    [Test]
    public async Task Should_hide_a_write_from_some_reads()
    {
        var user = await sandbox.CreateUser("anna");
        Faults.Add(new FaultRule("f", new StaleEffect(Reads: 2)) { Times = 1 });

        await sandbox.Call("POST", "/users/" + user, """{"lastName":"Changed"}""");

        foreach (var expected in (string[])["Roe", "Roe", "Changed"])
            (await sandbox.Call("GET", "/users/search")).Each("results", "lastName").Should().Equal(expected);
    }

    [Test]
    public async Task Should_hide_a_write_for_some_time()
    {
        Faults.Add(new FaultRule("f", new StaleEffect(Seconds: 30)) { Operation = "create-user" });
        var user = await sandbox.CreateUser();

        (await sandbox.Call("GET", "/users/" + user)).Status.Should().Be(404);
        sandbox.Clock.Advance(TimeSpan.FromSeconds(30));
        (await sandbox.Call("GET", "/users/" + user)).Status.Should().Be(200);
    }

    [TestCaseSource(typeof(FaultModes), nameof(FaultModes.All))]
    public void Should_have_a_word_for_the_common_ones(FaultMode mode)
    {
        mode.ToRule().Validate().Should().BeNull();
        FaultModes.Find(mode.Word).Should().Be(mode);
    }

    [Test]
    public void Should_refuse_rules_that_cannot_be()
    {
        foreach (var rule in (FaultRule[])
        [
            new("", new AbortEffect()), new("f", new StatusEffect(99)), new("f", new AbortEffect()) { Nth = 0 }, new("f", new AbortEffect()) { Probability = 2 },
            new("f", new DelayEffect(-1)), new("f", new StaleEffect()), new("f", new GarbageEffect(-1)), new("f", null!),
        ])
        {
            Faults.Invoking(faults => faults.Add(rule)).Should().Throw<ArgumentException>();
        }
    }

    private async Task<string> Play(int calls, Sandbox? on = null)
    {
        var signs = string.Empty;
        for (var call = 0; call < calls; call++)
            signs += (await (on ?? sandbox).Call("GET", "/users/search")).Status == 200 ? '.' : 'x';
        return signs;
    }
}
