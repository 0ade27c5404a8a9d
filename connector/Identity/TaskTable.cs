using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The provisioning tasks of a repository.</summary>
public sealed class TaskTable
{
    private readonly DataConnection data;

    internal TaskTable(DataConnection data) => this.data = data;

    /// <summary>All tasks, oldest first.</summary>
    public IReadOnlyList<ProvisioningTask> All => [.. data.GetTable<ProvisioningTask>().OrderBy(task => task.Key)];

    /// <summary>Adds a task and gives it its key.</summary>
    public ProvisioningTask Add(ProvisioningTask task) => task with { Key = data.InsertWithInt64Identity(task) };

    /// <summary>Stores a changed task.</summary>
    public ProvisioningTask Update(ProvisioningTask task)
    {
        data.Update(task);
        return task;
    }

    /// <summary>The task of a key that is known to exist.</summary>
    public ProvisioningTask Get(long key) => data.GetTable<ProvisioningTask>().First(task => task.Key == key);
}
