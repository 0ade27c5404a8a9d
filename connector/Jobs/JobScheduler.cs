using System.Globalization;
using OpsRampHarness.Connector.Identity;
using Quartz;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>
/// Runs the jobs of an EIC when their cron expressions say so. The rows of the repository are the truth: what fell due while
/// nobody was there runs once, however often it was missed. On a virtual clock waiting costs no time.
/// </summary>
public sealed class JobScheduler(EicSystem eic)
{
    /// <summary>Why a text is no Quartz cron expression; null when it is one.</summary>
    public static string? ProblemOf(string cron)
    {
        try
        {
            _ = new CronExpression(cron, TimeZoneInfo.Utc);
            return null;
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }

    /// <summary>The next moment a job runs by itself; null: never.</summary>
    public static DateTimeOffset? Next(JobSchedule schedule) =>
        schedule is { Cron: { } cron, CountedFrom: { } from }
            ? new CronExpression(cron, TimeZoneInfo.Utc).GetNextValidTimeAfter(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
            : null;

    /// <summary>Sets when a job runs by itself, counted from now; null: only by hand.</summary>
    public JobSchedule Set(JobSchedule schedule, string? cron) =>
        eic.Repository.Schedules.Update(schedule with { Cron = cron, CountedFrom = cron is null ? null : eic.Clock.NowText() });

    /// <summary>Runs what falls due until a moment, each job when it is its turn.</summary>
    /// <param name="until">The last moment, included.</param>
    /// <param name="report">Is told of each run.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task RunUntilAsync(DateTimeOffset until, Action<JobSchedule, JobRun> report, CancellationToken cancellation = default)
    {
        while (Upcoming() is var (schedule, moment) && moment <= until)
        {
            if (moment - eic.Clock.GetUtcNow() is { Ticks: > 0 } time)
                await eic.WaitAsync(time, cancellation);
            eic.Repository.Schedules.Update(schedule with { CountedFrom = Later(moment, eic.Clock.GetUtcNow()).ToText() });
            report(schedule, await RunAsync(schedule, cancellation));
        }
    }

    /// <summary>Runs a job now.</summary>
    public async Task<JobRun> RunAsync(JobSchedule schedule, CancellationToken cancellation = default) =>
        schedule.Kind == JobKind.Provisioning
            ? (await eic.ProvisionAsync(cancellation)).Run
            : (await eic.ImportAsync(schedule.Kind, schedule.Incremental, cancellation)).Run;

    /// <summary>The job whose turn is next, of several at one moment the one made first; null: none has a schedule.</summary>
    private (JobSchedule Schedule, DateTimeOffset Moment)? Upcoming() =>
        eic.Repository.Schedules.All
            .Where(schedule => schedule.SecuritySystemKey == eic.SecuritySystem.Key)
            .Select(schedule => (Schedule: schedule, Moment: Next(schedule)))
            .Where(item => item.Moment is not null)
            .OrderBy(item => item.Moment)
            .ThenBy(item => item.Schedule.Key)
            .Select(item => ((JobSchedule, DateTimeOffset)?)(item.Schedule, item.Moment!.Value))
            .FirstOrDefault();

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
