using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The job history of a repository.</summary>
public sealed class JobTable
{
    private readonly DataConnection data;

    internal JobTable(DataConnection data) => this.data = data;

    /// <summary>All runs, oldest first.</summary>
    public IReadOnlyList<JobRun> All => [.. data.GetTable<JobRun>().OrderBy(run => run.Key)];

    /// <summary>Adds a run and gives it its key.</summary>
    public JobRun Add(JobRun run) => run with { Key = data.InsertWithInt64Identity(run) };

    /// <summary>Stores a changed run.</summary>
    public JobRun Update(JobRun run)
    {
        data.Update(run);
        return run;
    }
}
