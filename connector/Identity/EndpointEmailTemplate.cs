using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>Which template an endpoint uses for an event of its tasks (vendor-documented setting of an endpoint).</summary>
[Table("endpoint_email_templates")]
public sealed record EndpointEmailTemplate
{
    /// <summary>The task type that means every type.</summary>
    public const string AnyTask = "";

    /// <summary>The endpoint.</summary>
    [Column("endpointkey"), PrimaryKey(1)]
    public required long EndpointKey { get; init; }

    /// <summary>The event.</summary>
    [Column("event"), PrimaryKey(2)]
    public required TaskEvent Event { get; init; }

    /// <summary>The task type by name, such as <c>New Account</c>; <see cref="AnyTask"/> for all.</summary>
    [Column("tasktype"), PrimaryKey(3)]
    public string TaskType { get; init; } = AnyTask;

    /// <summary>The template.</summary>
    [Column("templatename")]
    public required string Template { get; init; }
}
