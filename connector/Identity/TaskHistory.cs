using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>One moment in the life of a task.</summary>
[Table("task_history")]
public sealed record TaskHistory
{
    /// <summary>Its key.</summary>
    [Column("historykey"), PrimaryKey, Identity]
    public long Key { get; init; }

    /// <summary>The task.</summary>
    [Column("taskkey")]
    public long TaskKey { get; init; }

    /// <summary>When, ISO 8601 in UTC.</summary>
    [Column("moment")]
    public required string Moment { get; init; }

    /// <summary>The state from then on.</summary>
    [Column("status")]
    public TaskState State { get; init; }

    /// <summary>What provisioning said, or the call that was being sent.</summary>
    [Column("comments")]
    public string? Comments { get; init; }
}
