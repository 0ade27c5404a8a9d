namespace OpsRampHarness.Connector.Identity;

/// <summary>One moment in the life of a task.</summary>
public sealed record TaskHistory
{
    /// <summary>Its key.</summary>
    public long Key { get; init; }

    /// <summary>The task.</summary>
    public long TaskKey { get; init; }

    /// <summary>When, ISO 8601 in UTC.</summary>
    public required string Moment { get; init; }

    /// <summary>The state from then on.</summary>
    public TaskState State { get; init; }

    /// <summary>What provisioning said, or the call that was being sent.</summary>
    public string? Comments { get; init; }
}
