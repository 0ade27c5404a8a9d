namespace OpsRampHarness.Connector.Identity;

/// <summary>The jobs of a repository and their schedules.</summary>
public sealed class ScheduleTable
{
    private readonly RecordTable<JobSchedule> schedules;

    internal ScheduleTable(RepositoryConnection connection) => schedules = new(
        connection,
        "job_schedules",
        row => new()
        {
            Key = row.GetInt64(0),
            Name = row.GetString(1),
            Kind = JobNames.Kind(row.GetString(2)),
            SecuritySystemKey = row.GetInt64(3),
            Incremental = row.GetBoolean(4),
            Cron = row.TextOrNull(5),
            CountedFrom = row.TextOrNull(6),
        },
        new("schedulekey", schedule => schedule.Key),
        new("jobname", schedule => schedule.Name),
        new("kind", schedule => JobNames.Of(schedule.Kind)),
        new("systemkey", schedule => schedule.SecuritySystemKey),
        new("incremental", schedule => schedule.Incremental),
        new("cron", schedule => schedule.Cron),
        new("countedfrom", schedule => schedule.CountedFrom));

    /// <summary>All jobs, oldest first.</summary>
    public IReadOnlyList<JobSchedule> All => schedules.Where("ORDER BY schedulekey");

    /// <summary>The job of a name, or null.</summary>
    public JobSchedule? Find(string name) => schedules.Where("WHERE jobname = $p0", name).SingleOrDefault();

    /// <summary>Adds a job and gives it its key.</summary>
    public JobSchedule Add(JobSchedule schedule) => schedule with { Key = schedules.Insert(schedule) };

    /// <summary>Stores a changed job.</summary>
    public JobSchedule Update(JobSchedule schedule)
    {
        schedules.Update(schedule);
        return schedule;
    }
}
