namespace OpsRampHarness.Connector.Identity;

/// <summary>What happens to a task that a mail can tell of.</summary>
public enum TaskEvent
{
    /// <summary>A request made it.</summary>
    Created,

    /// <summary>It is complete.</summary>
    Completed,

    /// <summary>Its last try failed.</summary>
    Failed,
}
