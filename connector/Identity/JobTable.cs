namespace OpsRampHarness.Connector.Identity;

/// <summary>The job history of a repository.</summary>
public sealed class JobTable
{
    private readonly RecordTable<JobRun> runs;

    internal JobTable(RepositoryConnection connection) => runs = new(
        connection,
        "job_history",
        From,
        new("jobkey", run => run.Key),
        new("kind", run => JobNames.Of(run.Kind)),
        new("systemkey", run => run.SecuritySystemKey),
        new("incremental", run => run.Incremental),
        new("outcome", run => JobNames.Of(run.Outcome)),
        new("started", run => run.Started),
        new("ended", run => run.Ended),
        new("comments", run => run.Comments));

    /// <summary>All runs, oldest first.</summary>
    public IReadOnlyList<JobRun> All => runs.Where("ORDER BY jobkey");

    /// <summary>Adds a run and gives it its key.</summary>
    public JobRun Add(JobRun run) => run with { Key = runs.Insert(run) };

    /// <summary>Stores a changed run.</summary>
    public JobRun Update(JobRun run)
    {
        runs.Update(run);
        return run;
    }

    private static JobRun From(Statement row) => new()
    {
        Key = row.GetInt64(0),
        Kind = JobNames.Kind(row.GetString(1)),
        SecuritySystemKey = row.GetInt64(2),
        Incremental = row.GetBoolean(3),
        Outcome = JobNames.Outcome(row.GetString(4)),
        Started = row.GetString(5),
        Ended = row.TextOrNull(6),
        Comments = row.TextOrNull(7),
    };
}
