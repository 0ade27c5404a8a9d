namespace OpsRampHarness.Connector.Identity;

/// <summary>The provisioning tasks of a repository, with the history of each.</summary>
public sealed class TaskTable
{
    private readonly RepositoryConnection connection;
    private readonly RecordTable<ProvisioningTask> tasks;
    private readonly RecordTable<TaskHistory> history;

    internal TaskTable(RepositoryConnection connection)
    {
        this.connection = connection;
        tasks = new(
            connection,
            "tasks",
            TaskFrom,
            new("taskkey", task => task.Key),
            new("tasktype", task => TaskNames.Of(task.Kind)),
            new("status", task => (long)task.State),
            new("endpointkey", task => task.EndpointKey),
            new("userkey", task => task.UserKey),
            new("accountkey", task => task.AccountKey),
            new("accountname", task => task.AccountName),
            new("entitlementkey", task => task.EntitlementKey),
            new("parenttask", task => task.ParentTask),
            new("source", task => task.Source),
            new("attributes", task => task.Attributes),
            new("comments", task => task.Comments),
            new("provisioningcomments", task => task.ProvisioningComments),
            new("provisioningtries", task => task.Tries),
            new("requestkey", task => task.RequestKey),
            new("approvers", task => task.Approvers),
            new("requestor", task => task.Requestor),
            new("sending", task => task.Sending),
            new("createdate", task => task.Created),
            new("updatedate", task => task.Updated));
        history = new(
            connection,
            "task_history",
            MomentFrom,
            new("historykey", moment => moment.Key),
            new("taskkey", moment => moment.TaskKey),
            new("moment", moment => moment.Moment),
            new("status", moment => (long)moment.State),
            new("comments", moment => moment.Comments));
    }

    /// <summary>All tasks, oldest first.</summary>
    public IReadOnlyList<ProvisioningTask> All => tasks.Where("ORDER BY taskkey");

    /// <summary>The number the next request gets.</summary>
    public long NextRequest => connection.Rows("SELECT coalesce(max(requestkey), 0) + 1 FROM tasks", row => row.GetInt64(0)).Single();

    /// <summary>Adds a task and gives it its key.</summary>
    public ProvisioningTask Add(ProvisioningTask task)
    {
        var added = task with { Key = tasks.Insert(task) };
        Remember(added, task.Comments);
        return added;
    }

    /// <summary>Stores a changed task, and the change in its history.</summary>
    public ProvisioningTask Update(ProvisioningTask task)
    {
        tasks.Update(task);
        Remember(task, task.Sending is { } call ? $"sends call '{call}'" : task.ProvisioningComments?.Split('\n')[^1]);
        return task;
    }

    /// <summary>The task of a key that is known to exist.</summary>
    public ProvisioningTask Get(long key) => Find(key) ?? throw new KeyNotFoundException($"There is no task with key {key}.");

    /// <summary>The task of a key, or null.</summary>
    public ProvisioningTask? Find(long key) => tasks.Where("WHERE taskkey = $p0", key).SingleOrDefault();

    /// <summary>The life of a task, oldest moment first.</summary>
    public IReadOnlyList<TaskHistory> HistoryOf(long key) => history.Where("WHERE taskkey = $p0 ORDER BY historykey", key);

    private void Remember(ProvisioningTask task, string? comments) =>
        history.Insert(new TaskHistory { TaskKey = task.Key, Moment = task.Updated, State = task.State, Comments = comments });

    private static ProvisioningTask TaskFrom(Statement row) => new()
    {
        Key = row.GetInt64(0),
        Kind = TaskNames.Kind(row.GetString(1)),
        State = (TaskState)row.GetInt32(2),
        EndpointKey = row.GetInt64(3),
        UserKey = row.KeyOrNull(4),
        AccountKey = row.KeyOrNull(5),
        AccountName = row.TextOrNull(6),
        EntitlementKey = row.KeyOrNull(7),
        ParentTask = row.KeyOrNull(8),
        Source = row.GetString(9),
        Attributes = row.TextOrNull(10),
        Comments = row.TextOrNull(11),
        ProvisioningComments = row.TextOrNull(12),
        Tries = row.GetInt32(13),
        RequestKey = row.GetInt64(14),
        Approvers = row.TextOrNull(15),
        Requestor = row.TextOrNull(16),
        Sending = row.TextOrNull(17),
        Created = row.GetString(18),
        Updated = row.GetString(19),
    };

    private static TaskHistory MomentFrom(Statement row) => new()
    {
        Key = row.GetInt64(0),
        TaskKey = row.GetInt64(1),
        Moment = row.GetString(2),
        State = (TaskState)row.GetInt32(3),
        Comments = row.TextOrNull(4),
    };
}
