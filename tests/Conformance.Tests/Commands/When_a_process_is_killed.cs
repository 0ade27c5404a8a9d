using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OpsRampHarness.Conformance.Commands;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Tests.Commands;

/// <summary>A real process of the tool is killed in the middle of a job, while the target still owes it an answer.</summary>
public sealed class When_a_process_is_killed
{
    private readonly TemporaryFolder folder = new();
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> created = [];
    private WebApplication target = null!;
    private volatile bool answers;

    private string Database => Path.Combine(folder.Path, "eic.db");

    [SetUp]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        target = builder.Build();
        target.MapGet("/people", async (HttpContext context, int page) =>
        {
            if (page == 2) await HoldAsync(context);
            return Results.Text($$"""{"rows": [{"id": "u{{page}}", "login": "u{{page}}"}], "total": 3}""", "application/json");
        });
        target.MapGet("/crews", () => Results.Text("""[{"id": "c1"}, {"id": "c2"}]""", "application/json"));
        target.MapGet("/crews/{crew}/people", async (HttpContext context, string crew) =>
        {
            if (crew == "c2") await HoldAsync(context);
            return Results.Text("""[{"id": "u1"}]""", "application/json");
        });
        target.MapPost("/people", async (HttpContext context) =>
        {
            created.Add(await new StreamReader(context.Request.Body).ReadToEndAsync());
            await HoldAsync(context);
            return Results.Text($$"""{"id": "n{{created.Count}}"}""", "application/json");
        });
        await target.StartAsync();

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "pack.json"), """
            {"ConnectionJSON": {"authentications": {"a1": {"authType": "oauth2", "url": "https://target.test/token", "accessToken": "Bearer x"}}},
             "ImportAccountEntJSON": {"accountParams": {"connection": "a1", "call": {"call1": {"callOrder": 0, "http": {"url": "https://target.test/people", "httpMethod": "GET"},
               "listField": "rows", "keyField": "accountID", "colsToPropsMap": {"accountID": "id~#~char", "name": "login~#~char"},
               "pagination": {"page": {"pageNumberParam": "page", "pageSize": 1, "firstPageNumber": 1, "totalCountPath": "completeResponseMap.total"}}}}},
               "entitlementParams": {"connection": "a1", "entTypes": {"Crew": {"call": {"call1": {"http": {"url": "https://target.test/crews", "httpMethod": "GET"},
                 "listField": "", "keyField": "entitlementID", "colsToPropsMap": {"entitlementID": "id~#~char"}}}}}},
               "acctEntParams": {"connection": "a1", "entTypes": {"Crew": {"call": {"call1": {"processingType": "httpEntToAcct", "http": {"url": "https://target.test/crews/${id}/people", "httpMethod": "GET"},
                 "listField": "", "entKeyField": "entitlementID", "acctIdPath": "id", "acctKeyField": "accountID"}}}}}},
             "CreateAccountJSON": {"accountIdPath": "call1.message.id", "call": [{"name": "call1", "connection": "a1", "url": "https://target.test/people", "httpMethod": "POST", "httpParams": "${user.username}"}]}}
            """);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "people.json"), """[{"username": "jane"}]""");
        await EicAsync("init", Path.Combine(folder.Path, "pack.json"), "--target", target.Urls.Single());
        await EicAsync("import", "users", "--file", Path.Combine(folder.Path, "people.json"));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await target.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task Should_leave_no_half_import()
    {
        await KillAsync("import", "accounts");
        using (var repository = IdentityRepository.Open(Database))
        {
            repository.Accounts.All.Should().BeEmpty();
            repository.Jobs.All.Single().Outcome.Should().Be(JobOutcome.Running);
        }

        await EicAsync("import", "accounts");

        using var after = IdentityRepository.Open(Database);
        after.Accounts.All.Select(account => account.AccountId).Should().Equal("u1", "u2", "u3");
        after.Jobs.All.Select(run => run.Outcome).Should().Equal(JobOutcome.Interrupted, JobOutcome.Success);
    }

    [Test]
    public async Task Should_leave_no_half_import_of_access()
    {
        answers = true;
        await EicAsync("import", "accounts");
        answers = false;
        await KillAsync("import", "access");
        using (var repository = IdentityRepository.Open(Database))
        {
            repository.Entitlements.All.Should().BeEmpty("the links were still being read");
            repository.Links.All.Should().BeEmpty();
        }

        await EicAsync("import", "access");

        using var after = IdentityRepository.Open(Database);
        after.Entitlements.All.Select(entitlement => entitlement.EntitlementId).Should().Equal("c1", "c2");
        after.Links.All.Should().HaveCount(2);
        after.Jobs.All.Select(run => run.Outcome).Should().Equal(JobOutcome.Success, JobOutcome.Interrupted, JobOutcome.Success);
    }

    [Test]
    public async Task Should_do_no_task_twice_without_saying_so()
    {
        await EicAsync("request", "new-account", "--user", "jane");
        await KillAsync("provision");
        using (var repository = IdentityRepository.Open(Database))
            repository.Tasks.All.Single().Should().BeEquivalentTo(new { State = TaskState.InProgress, Sending = "call1" });

        await EicAsync("provision");

        created.Should().HaveCount(2, "the first may have reached the target, and did");
        using var after = IdentityRepository.Open(Database);
        after.Tasks.All.Single().Should().BeEquivalentTo(new
        {
            State = TaskState.Complete,
            ProvisioningComments = "try 1: the process ended while call 'call1' was being sent; it may have reached the target\ntry 1: done",
        });
    }

    /// <summary>Starts the tool, waits until the target is asked for what it holds back, and kills the tool.</summary>
    private async Task KillAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(CommandLine).Assembly.Location, "eic", .. arguments, "--database", Database])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));
        process.Kill();
        await process.WaitForExitAsync();
        answers = true;
    }

    private async Task HoldAsync(HttpContext context)
    {
        if (answers) return;
        asked.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private async Task EicAsync(params string[] arguments)
    {
        var result = await Tool.RunAsync(["eic", .. arguments, "--database", Database]);
        result.Code.Should().Be(0, result.Error + result.Output);
    }
}
