using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>What happens to a task that a mail can tell of.</summary>
public enum TaskEvent
{
    /// <summary>A request made it.</summary>
    [MapValue("Task Creation")] Created,

    /// <summary>It is complete.</summary>
    [MapValue("Task Completion")] Completed,

    /// <summary>Its last try failed.</summary>
    [MapValue("Task Failure")] Failed,
}
