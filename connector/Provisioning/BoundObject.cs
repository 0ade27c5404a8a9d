using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>A task, endpoint or the like as templates see it: a few named values; one that is a function is worked out when it is read.</summary>
internal sealed class BoundObject(string kind, params (string Name, object? Value)[] values) : DomainObject
{
    private readonly Dictionary<string, object?> byName = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Kind => kind;

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Columns { get; } = [.. values.Select(value => value.Name)];

    /// <inheritdoc/>
    public override bool TryGet(string column, out object? value)
    {
        var found = byName.TryGetValue(column, out value);
        if (value is Func<object?> late)
            value = late();
        return found;
    }

    public static BoundObject Of(Endpoint endpoint) => new("endpoint", ("id", endpoint.Key), ("endpointname", endpoint.Name), ("displayName", endpoint.Name));

    /// <summary>A task; its code is the published one of the profile, because the two tables disagree.</summary>
    public static BoundObject Of(TaskSubject subject, string password, ConsultedSwitches switches) => new(
        "task",
        ("id", subject.Task.Key),
        ("tasktype", object? () => TaskCodes.Of(subject.Task.Kind, switches)),
        ("source", subject.Task.Source),
        ("status", (int)subject.Task.State),
        ("password", password),
        ("accountName", subject.Account?.Name ?? subject.Task.AccountName),
        ("users", BoundRow.Of(subject.User)),
        ("startDate", null),
        ("endDate", null),
        ("endpoint", Of(subject.Endpoint)),
        ("provisioningTries", subject.Task.Tries),
        ("comments", subject.Task.Comments));
}
