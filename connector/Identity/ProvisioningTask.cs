namespace OpsRampHarness.Connector.Identity;

/// <summary>A task: one thing to be done in the target for one account.</summary>
public sealed record ProvisioningTask
{
    /// <summary>Its key; provisioning takes tasks by it.</summary>
    public long Key { get; init; }

    /// <summary>What it asks for.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public TaskState State { get; init; } = TaskState.New;

    /// <summary>The endpoint it is for.</summary>
    public long EndpointKey { get; init; }

    /// <summary>The user it is for.</summary>
    public long? UserKey { get; init; }

    /// <summary>The account it is for; null until the account exists.</summary>
    public long? AccountKey { get; init; }

    /// <summary>The account's name, known before the account exists.</summary>
    public string? AccountName { get; init; }

    /// <summary>The entitlement it is about; access tasks only.</summary>
    public long? EntitlementKey { get; init; }

    /// <summary>The task that must be complete before this one is taken.</summary>
    public long? ParentTask { get; init; }

    /// <summary>Where it came from, such as <c>REQUEST</c>.</summary>
    public string Source { get; init; } = "REQUEST";

    /// <summary>The request's further attributes, as a JSON object.</summary>
    public string? Attributes { get; init; }

    /// <summary>What the requester wrote.</summary>
    public string? Comments { get; init; }

    /// <summary>What provisioning reports, one line a try.</summary>
    public string? ProvisioningComments { get; init; }

    /// <summary>How many tries there have been.</summary>
    public int Tries { get; init; }

    /// <summary>The request that made it; the tasks of one request share it.</summary>
    public long RequestKey { get; init; }

    /// <summary>Who approved the request.</summary>
    public string? Approvers { get; init; }

    /// <summary>Who asked.</summary>
    public string? Requestor { get; init; }

    /// <summary>The call that is being sent; null when none is. What stands here after the process died may have reached the target.</summary>
    public string? Sending { get; init; }

    /// <summary>When it was made.</summary>
    public required string Created { get; init; }

    /// <summary>When it last changed.</summary>
    public required string Updated { get; init; }
}
