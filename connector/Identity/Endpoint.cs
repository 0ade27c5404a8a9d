using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>An endpoint: the application whose accounts and entitlements a security system manages.</summary>
[Table("endpoints")]
public sealed record Endpoint
{
    /// <summary>Its key in the repository.</summary>
    [Column("endpointkey"), PrimaryKey, Identity]
    public long Key { get; init; }

    /// <summary>The security system it belongs to.</summary>
    [Column("systemkey")]
    public long SecuritySystemKey { get; init; }

    /// <summary>Its name, unique.</summary>
    [Column("endpoint_name")]
    public required string Name { get; init; }

    /// <summary>A template that gives a new account its name; null: the user's username.</summary>
    [Column("account_name_rule")]
    public string? AccountNameRule { get; init; }

    /// <summary>
    /// Which user an imported account belongs to, such as <c>users.employeeid = accounts.customproperty1</c>; null: the user
    /// whose username is the account's name.
    /// </summary>
    [Column("user_account_correlation_rule")]
    public string? CorrelationRule { get; init; }
}
