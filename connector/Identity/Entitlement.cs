namespace OpsRampHarness.Connector.Identity;

/// <summary>An entitlement: one role, group or the like that an account can have.</summary>
/// <param name="Key">The key in the repository.</param>
/// <param name="TypeKey">The entitlement type it is of.</param>
/// <param name="Columns">The columns that are not null, by name in any case.</param>
public sealed record Entitlement(long Key, long TypeKey, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>The id the target knows it by.</summary>
    public string? EntitlementId => this["entitlementID"];

    /// <summary>The name people see.</summary>
    public string? Value => this["entitlement_value"];

    /// <summary>One of <see cref="EntitlementStatus"/>.</summary>
    public string? Status => this["status"];

    /// <summary>A column's text, or null.</summary>
    public string? this[string column] => Columns.GetValueOrDefault(column);
}
