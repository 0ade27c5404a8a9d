using System.Web;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.Connector.Tests.Jobs;
using static OpsRampHarness.Connector.Tests.Importing.Json;

namespace OpsRampHarness.Connector.Tests.Importing;

public sealed class When_an_import_has_pages
{
    private const string Page = """
        "pagination": {"page": {"pageSizeParam": "size", "pageSize": 2, "pageNumberParam": "page", "firstPageNumber": 1, "totalCountPath": "completeResponseMap.total"}},
        """;

    private const string Offset = """
        "pagination": {"offset": {"offsetParam": "from", "batchParam": "size", "batchSize": 2, "totalCountPath": "completeResponseMap.total"}},
        """;

    private const string NextUrl = """
        "pagination": {"nextUrl": {"nextUrlPath": "${response.completeResponseMap.next}"}},
        """;

    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(2, 1)]
    [TestCase(3, 2)]
    [TestCase(4, 2)]
    [TestCase(5, 3)]
    public async Task Should_read_every_numbered_page(int people, int requests) => await ReadAll(Page, people, requests);

    [TestCase(0, 1)]
    [TestCase(2, 1)]
    [TestCase(3, 2)]
    [TestCase(5, 3)]
    public async Task Should_read_every_offset(int people, int requests) => await ReadAll(Offset, people, requests);

    [TestCase(0, 1)]
    [TestCase(2, 1)]
    [TestCase(3, 2)]
    [TestCase(5, 3)]
    public async Task Should_follow_every_next_url(int people, int requests) => await ReadAll(NextUrl, people, requests);

    [Test]
    public async Task Should_stop_at_a_next_url_that_repeats()
    {
        using var world = new EicWorld(
            EicWorld.Open().On("GET", "/people", request => FakeTarget.Json($$"""{"rows": [{{Person($"u{request.Path.Length}")}}], "next": "https://target.test/people?again=1"}""")),
            ("ImportAccountEntJSON", Import(NextUrl)));

        var result = await world.Eic.ImportAccountsAsync();

        result.Run.Outcome.Should().Be(JobOutcome.Failed);
        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("import/paging-repeats");
        world.Repository.Accounts.All.Should().BeEmpty();
    }

    [Test]
    public async Task Should_stop_when_the_target_ignores_the_page_number()
    {
        using var world = new EicWorld(
            EicWorld.Open().On("GET", "/people", $$"""{"rows": [{{Person("u1")}}, {{Person("u2")}}], "total": 100}"""), ("ImportAccountEntJSON", Import(Page)));

        var result = await world.Eic.ImportAccountsAsync();

        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("import/paging-stuck");
        world.Repository.Accounts.All.Should().BeEmpty();
    }

    [Test]
    public async Task Should_tell_a_watcher_of_every_page()
    {
        using var world = World(Page, 5);
        var watcher = new Watcher();

        await world.Eic.ImportAsync(JobKind.ImportAccounts, false, watcher);

        watcher.Told.Should().Equal(new ImportProgress("call1", 1, 2), new ImportProgress("call1", 2, 4), new ImportProgress("call1", 3, 5));
    }

    [Test]
    public async Task Should_read_the_first_page_only_without_pagination()
    {
        using var world = World("", 5);

        await world.Eic.ImportAccountsAsync();

        world.Repository.Accounts.All.Should().HaveCount(2);
    }

    [Test]
    public async Task Should_report_a_total_that_is_not_there()
    {
        using var world = World(Page.Replace("completeResponseMap.total", "completeResponseMap.count", StringComparison.Ordinal), 3);

        var result = await world.Eic.ImportAccountsAsync();

        result.Diagnostics.Should().Contain(diagnostic => diagnostic.Id == "import/total-not-found");
        world.Repository.Accounts.All.Should().HaveCount(3);
    }

    private static async Task ReadAll(string pagination, int people, int requests)
    {
        using var world = World(pagination, people);

        (await world.Eic.ImportAccountsAsync()).Succeeded.Should().BeTrue();

        world.Repository.Accounts.All.Select(account => account.AccountId).Should().Equal(Enumerable.Range(1, people).Select(number => $"u{number}"));
        world.Eic.Exchanges.Should().HaveCount(requests);
    }

    private static EicWorld World(string pagination, int people) =>
        new(EicWorld.Open().On("GET", "/people", request => Answer(request, people)), ("ImportAccountEntJSON", Import(pagination)));

    /// <summary>Two people a page, whatever way the page is named.</summary>
    private static HttpResponseMessage Answer(SentRequest request, int people)
    {
        var query = HttpUtility.ParseQueryString(request.Path.Contains('?') ? request.Path.Split('?')[1] : "");
        var first = query["from"] is { } from ? int.Parse(from) : query["page"] is { } page ? (int.Parse(page) - 1) * 2 : 0;
        var rows = Enumerable.Range(1, people).Skip(first).Take(2).Select(number => Person($"u{number}"));
        var next = first + 2 < people ? $"\"https://target.test/people?from={first + 2}\"" : "null";
        return FakeTarget.Json($$"""{"rows": [{{string.Join(',', rows)}}], "total": {{people}}, "next": {{next}}}""");
    }

    private sealed class Watcher : IProgress<ImportProgress>
    {
        public List<ImportProgress> Told { get; } = [];

        public void Report(ImportProgress value) => Told.Add(value);
    }
}
