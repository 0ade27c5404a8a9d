using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The jobs of a repository and their schedules.</summary>
public sealed class ScheduleTable
{
    private readonly DataConnection data;

    internal ScheduleTable(DataConnection data) => this.data = data;

    /// <summary>All jobs, oldest first.</summary>
    public IReadOnlyList<JobSchedule> All => [.. data.GetTable<JobSchedule>().OrderBy(schedule => schedule.Key)];

    /// <summary>The job of a name, or null.</summary>
    public JobSchedule? Find(string name) => data.GetTable<JobSchedule>().FirstOrDefault(schedule => schedule.Name == name);

    /// <summary>Adds a job and gives it its key.</summary>
    public JobSchedule Add(JobSchedule schedule) => schedule with { Key = data.InsertWithInt64Identity(schedule) };

    /// <summary>Stores a changed job.</summary>
    public JobSchedule Update(JobSchedule schedule)
    {
        data.Update(schedule);
        return schedule;
    }
}
