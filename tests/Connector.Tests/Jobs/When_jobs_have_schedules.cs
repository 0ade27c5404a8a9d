using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Tests.Facts;
using static OpsRampHarness.Connector.Tests.Importing.Json;

namespace OpsRampHarness.Connector.Tests.Jobs;

public sealed class When_jobs_have_schedules
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Test]
    [Fact("5/jobs-come-with-the-connection")]
    public void Should_come_with_the_connection_and_run_by_hand_only()
    {
        using var world = new EicWorld(EicWorld.Open(), ("ImportAccountEntJSON", Import()));

        world.Repository.Schedules.All.Should().BeEquivalentTo(
            [
                new { Name = "test-import-accounts", Kind = JobKind.ImportAccounts, Cron = (string?)null },
                new { Name = "test-import-access", Kind = JobKind.ImportAccess, Cron = (string?)null },
                new { Name = "test-provisioning", Kind = JobKind.Provisioning, Cron = (string?)null },
            ],
            options => options.WithStrictOrdering());
    }

    [Test]
    [Fact("5/schedules")]
    public async Task Should_run_each_when_it_is_its_turn_on_the_virtual_clock()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", People()), ("ImportAccountEntJSON", Import()));
        var scheduler = new JobScheduler(world.Eic);
        scheduler.Set(world.Repository.Schedules.Find("test-import-accounts")!, "0 0 6,9 * * ?");
        scheduler.Set(world.Repository.Schedules.Find("test-provisioning")!, "0 0 6 * * ?");
        var runs = new List<string>();

        await scheduler.RunUntilAsync(Noon, (schedule, run) => runs.Add($"{run.Started} {schedule.Name} {run.Outcome}"));

        runs.Should().Equal(
            "2026-01-02T06:00:00Z test-import-accounts Success",
            "2026-01-02T06:00:00Z test-provisioning Success",
            "2026-01-02T09:00:00Z test-import-accounts Success");
    }

    [Test]
    public async Task Should_run_once_for_all_that_was_missed()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", People()), ("ImportAccountEntJSON", Import()));
        var scheduler = new JobScheduler(world.Eic);
        scheduler.Set(world.Repository.Schedules.Find("test-import-accounts")!, "0 0 * * * ?");
        world.Clock.Advance(TimeSpan.FromDays(3));
        var runs = new List<string>();

        await scheduler.RunUntilAsync(world.Clock.GetUtcNow(), (_, run) => runs.Add(run.Started));

        runs.Should().Equal("2026-01-05T03:04:05Z");
    }

    [TestCase("0 0 2 * * ?", true)]
    [TestCase("0/20 * * * * ?", true)]
    [TestCase("every day", false)]
    [TestCase("", false)]
    [TestCase("* * * * *", false)]
    public void Should_know_a_cron_expression(string text, bool isOne) => (JobScheduler.ProblemOf(text) is null).Should().Be(isOne);
}
