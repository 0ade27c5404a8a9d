namespace OpsRampHarness.Connector.Identity;

/// <summary>An account: what EIC believes about one login in the target.</summary>
/// <param name="Key">The key in the repository.</param>
/// <param name="EndpointKey">The endpoint it belongs to.</param>
/// <param name="UserKey">The user it belongs to; null: uncorrelated.</param>
/// <param name="Columns">The columns that are not null, by name in any case.</param>
public sealed record Account(long Key, long EndpointKey, long? UserKey, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>The account's name.</summary>
    public string? Name => this["name"];

    /// <summary>The id the target knows it by; blank when provisioning did not learn it.</summary>
    public string? AccountId => this["accountID"];

    /// <summary>One of <see cref="AccountStatus"/>.</summary>
    public string? Status => this["status"];

    /// <summary>A column's text, or null.</summary>
    public string? this[string column] => Columns.GetValueOrDefault(column);
}
