namespace OpsRampHarness.Connector.Identity;

/// <summary>An endpoint: the application whose accounts and entitlements a security system manages.</summary>
public sealed record Endpoint
{
    /// <summary>Its key in the repository.</summary>
    public long Key { get; init; }

    /// <summary>The security system it belongs to.</summary>
    public long SecuritySystemKey { get; init; }

    /// <summary>Its name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>A template that gives a new account its name; null: the user's username.</summary>
    public string? AccountNameRule { get; init; }

    /// <summary>
    /// Which user an imported account belongs to, such as <c>users.employeeid = accounts.customproperty1</c>; null: the user
    /// whose username is the account's name.
    /// </summary>
    public string? CorrelationRule { get; init; }
}
