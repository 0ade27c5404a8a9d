using System.Text.Json;

namespace OpsRampHarness.MockServer.Tests.Journal;

internal sealed class When_the_journal_is_read
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [TestCase("", "1,2,3,4")]
    [TestCase("?operation=*-user", "2,3")]
    [TestCase("?method=get", "4")]
    [TestCase("?status=404", "3,4")]
    [TestCase("?status=4xx&method=POST", "3")]
    [TestCase("?tenant=msp_1123", "2,3,4")]
    [TestCase("?text=JANE", "2")]
    [TestCase("?unmatched=true", "4")]
    [TestCase("?after=3", "4")]
    public async Task Should_find(string query, string numbers)
    {
        await sandbox.Call("POST", "/users", Sandbox.UserBody());
        await sandbox.Call("POST", "/users/USR0000000099", "{}");
        await sandbox.Call("GET", "/nonsense");

        var answer = await sandbox.Send("GET", "/_harness/journal" + query);

        answer.Json.EnumerateArray().Select(entry => entry.GetProperty("number").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Should().Equal(numbers.Split(','));
    }

    [Test]
    public async Task Should_show_an_exchange_with_its_nearest_route()
    {
        await sandbox.Call("POST", "/USR0000000001", "{}");

        var entry = (await sandbox.Send("GET", "/_harness/journal/2")).Json;

        entry.GetProperty("nearest").GetProperty("difference").GetString().Should().Be("missing segment: users");
        (await sandbox.Send("GET", "/_harness/journal/99")).Status.Should().Be(404);
        (await sandbox.Send("GET", "/_harness/journal/99999999999999999999")).Status.Should().Be(404);
    }

    [Test]
    public async Task Should_write_it_as_curl_without_secrets()
    {
        await sandbox.Call("POST", "/users", Sandbox.UserBody("o'neil"));

        (await sandbox.Send("GET", "/_harness/journal/2/curl")).Body.Should().Be(
            """
            curl --path-as-is -i -X 'POST' 'http://opsramp.test/api/v2/tenants/msp_1123/users' \
              -H 'Authorization: Bearer [access token 1]' \
              -H 'Content-Type: application/json' \
              --data-raw '{"loginName":"o'\''neil@ex.org","password":"[redacted]","firstName":"o'\''neil","lastName":"Roe","email":"o'\''neil@ex.org"}'

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public async Task Should_export_it_as_an_archive()
    {
        await sandbox.Call("POST", "/users", Sandbox.UserBody());
        await sandbox.Call("GET", "/nonsense");

        var log = (await sandbox.Send("GET", "/_harness/journal/har")).Json.GetProperty("log");

        log.GetProperty("version").GetString().Should().Be("1.2");
        log.GetProperty("entries").GetArrayLength().Should().Be(3);
        log.GetProperty("entries")[1].GetProperty("request").GetProperty("postData").GetProperty("text").GetString().Should().Contain("[redacted]");
        log.GetProperty("entries")[1].GetProperty("startedDateTime").GetString().Should().Be("2026-11-23T20:37:00.000Z");
        log.GetProperty("entries")[2].GetProperty("comment").GetString().Should().StartWith("no such route; nearest: GET");
    }

    [Test, CancelAfter(30_000)]
    public async Task Should_follow_it_as_it_grows(CancellationToken cancellation)
    {
        using var wired = new Sandbox(sockets: true, new(), []);
        await using var stream = await wired.Http.GetStreamAsync(new Uri("/_harness/journal/stream?operation=create-user", UriKind.Relative), cancellation);
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(cancellation)).Should().Be(": following");
        await reader.ReadLineAsync(cancellation);

        await wired.Call("GET", "/users/search");
        await wired.Call("POST", "/users", Sandbox.UserBody());

        (await reader.ReadLineAsync(cancellation)).Should().Be("id: 3");
        var data = await reader.ReadLineAsync(cancellation);
        JsonDocument.Parse(data!["data: ".Length..]).RootElement.GetProperty("operation").GetString().Should().Be("create-user");
    }

    [Test]
    public async Task Should_forget_it()
    {
        await sandbox.GetToken();
        await sandbox.Control.ClearJournalAsync();

        (await sandbox.Control.GetJournalAsync()).Should().BeEmpty();
    }
}
