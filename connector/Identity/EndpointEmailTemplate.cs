namespace OpsRampHarness.Connector.Identity;

/// <summary>Which template an endpoint uses for an event of its tasks (vendor-documented setting of an endpoint).</summary>
public sealed record EndpointEmailTemplate
{
    /// <summary>The task type that means every type.</summary>
    public const string AnyTask = "";

    /// <summary>The endpoint.</summary>
    public required long EndpointKey { get; init; }

    /// <summary>The event.</summary>
    public required TaskEvent Event { get; init; }

    /// <summary>The task type by name, such as <c>New Account</c>; <see cref="AnyTask"/> for all.</summary>
    public string TaskType { get; init; } = AnyTask;

    /// <summary>The template.</summary>
    public required string Template { get; init; }
}
