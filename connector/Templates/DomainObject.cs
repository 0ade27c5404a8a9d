namespace OpsRampHarness.Connector.Templates;

/// <summary>A row of EIC as templates see it: unlike a map it knows which properties it has, so that another one is an error and not null.</summary>
public abstract class DomainObject
{
    /// <summary>What it is called in messages, such as <c>user</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The properties it has; case counts.</summary>
    public abstract IReadOnlyCollection<string> Columns { get; }

    /// <summary>The value of a property; null when it is empty.</summary>
    /// <param name="column">The property's exact name.</param>
    /// <param name="value">Anything that can be bound.</param>
    /// <returns>False when there is no such property.</returns>
    public abstract bool TryGet(string column, out object? value);
}
