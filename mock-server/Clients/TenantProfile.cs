namespace OpsRampHarness.MockServer.Clients;

/// <summary>What a tenant is besides what is in it. Immutable.</summary>
public sealed record TenantProfile
{
    /// <summary>Numeric id.</summary>
    public int Number { get; init; }

    /// <summary>Display name.</summary>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Street address.</summary>
    public string? Address { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or province.</summary>
    public string? Province { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>Country by name.</summary>
    public string? Country { get; init; }

    /// <summary>Time zone by name: a plain text here.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Phone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Email address.</summary>
    public string? Email { get; init; }

    /// <summary>Packages bought.</summary>
    public IReadOnlyList<string> Packages { get; init => field = value ?? []; } = [];

    /// <summary>Add-ons bought.</summary>
    public IReadOnlyList<string> AddOns { get; init => field = value ?? []; } = [];

    /// <summary>Whether it can be worked with.</summary>
    public TenantState State { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset UpdatedTime { get; init; }
}
