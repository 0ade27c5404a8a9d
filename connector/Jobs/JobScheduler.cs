using System.Globalization;
using OpsRampHarness.Connector.Identity;
using Quartz;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>
/// Runs the jobs of an EIC when their cron expressions say so. The rows of the repository are the truth: what fell due while
/// nobody was there runs once, however often it was missed.
/// </summary>
public sealed class JobScheduler(EicSystem eic, TimeProvider clock)
{
    /// <summary>Whether a text is a Quartz cron expression; if not, why.</summary>
    public static bool IsCron(string text, out string? problem)
    {
        try
        {
            _ = new CronExpression(text, TimeZoneInfo.Utc);
            problem = null;
            return true;
        }
        catch (FormatException error)
        {
            problem = error.Message;
            return false;
        }
    }

    /// <summary>The next moment a job runs by itself after another; null: never.</summary>
    public static DateTimeOffset? NextAfter(JobSchedule schedule, DateTimeOffset moment) =>
        schedule.Cron is { } cron ? new CronExpression(cron, TimeZoneInfo.Utc).GetNextValidTimeAfter(moment) : null;

    /// <summary>The jobs that are due, in the order they run: by moment, then as they were made.</summary>
    /// <param name="since">What a job that never ran by itself is counted from.</param>
    public IReadOnlyList<(JobSchedule Schedule, DateTimeOffset Due)> Due(DateTimeOffset since)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. Schedules()
                .Select(schedule => (Schedule: schedule, Due: NextAfter(schedule, LastFire(schedule) ?? since)))
                .Where(item => item.Due <= now)
                .Select(item => (item.Schedule, item.Due!.Value))
                .OrderBy(item => item.Value)
                .ThenBy(item => item.Schedule.Key),
        ];
    }

    /// <summary>The next moment any job runs by itself; null: never.</summary>
    /// <param name="since">What a job that never ran by itself is counted from.</param>
    public DateTimeOffset? Next(DateTimeOffset since) => Schedules().Min(schedule => NextAfter(schedule, LastFire(schedule) ?? since));

    /// <summary>Runs one job now; for a planned moment, it remembers that all moments up to now are served.</summary>
    public async Task<JobRun> RunAsync(JobSchedule schedule, DateTimeOffset? planned, CancellationToken cancellation = default)
    {
        if (planned is not null)
        {
            // The job runs once for all the moments that were missed up to now.
            var now = clock.GetUtcNow();
            eic.Repository.Schedules.Update(schedule with { LastFire = (now > planned ? now : planned.Value).ToText() });
        }

        return schedule.Kind == JobKind.Provisioning
            ? (await eic.ProvisionAsync(cancellation)).Run
            : (await eic.ImportAsync(schedule.Kind, schedule.Incremental, cancellation)).Run;
    }

    private IEnumerable<JobSchedule> Schedules() =>
        eic.Repository.Schedules.All.Where(schedule => schedule.SecuritySystemKey == eic.SecuritySystem.Key && schedule.Cron is not null);

    private static DateTimeOffset? LastFire(JobSchedule schedule) =>
        schedule.LastFire is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
