using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The provisioning tasks of a repository, with the history of each.</summary>
public sealed class TaskTable
{
    private readonly DataConnection data;

    internal TaskTable(DataConnection data) => this.data = data;

    /// <summary>All tasks, oldest first.</summary>
    public IReadOnlyList<ProvisioningTask> All => [.. data.GetTable<ProvisioningTask>().OrderBy(task => task.Key)];

    /// <summary>The number the next request gets.</summary>
    public long NextRequest => (data.GetTable<ProvisioningTask>().Max(task => (long?)task.RequestKey) ?? 0) + 1;

    /// <summary>Adds a task and gives it its key.</summary>
    public ProvisioningTask Add(ProvisioningTask task)
    {
        var added = task with { Key = data.InsertWithInt64Identity(task) };
        Remember(added, task.Comments);
        return added;
    }

    /// <summary>Stores a changed task, and the change in its history.</summary>
    public ProvisioningTask Update(ProvisioningTask task)
    {
        data.Update(task);
        Remember(task, task.Sending is { } call ? $"sends call '{call}'" : task.ProvisioningComments?.Split('\n')[^1]);
        return task;
    }

    /// <summary>The task of a key that is known to exist.</summary>
    public ProvisioningTask Get(long key) => data.GetTable<ProvisioningTask>().First(task => task.Key == key);

    /// <summary>The task of a key, or null.</summary>
    public ProvisioningTask? Find(long key) => data.GetTable<ProvisioningTask>().FirstOrDefault(task => task.Key == key);

    /// <summary>The life of a task, oldest moment first.</summary>
    public IReadOnlyList<TaskHistory> HistoryOf(long key) =>
        [.. data.GetTable<TaskHistory>().Where(moment => moment.TaskKey == key).OrderBy(moment => moment.Key)];

    private void Remember(ProvisioningTask task, string? comments) =>
        data.Insert(new TaskHistory { TaskKey = task.Key, Moment = task.Updated, State = task.State, Comments = comments });
}
