namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>What a new tenant is to be.</summary>
/// <param name="Id">Id in paths, such as <c>msp_1123</c>; unique in the workspace.</param>
/// <param name="ClientId">Key of its API integration.</param>
/// <param name="ClientSecret">Secret of its API integration.</param>
public sealed record TenantRegistration(string Id, string ClientId, string ClientSecret)
{
    /// <summary>Display name, shown as a user's organisation.</summary>
    public string Name { get; init; } = $"Organization {Id}";

    /// <summary>The partner of a client; null for a partner.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Hides the secret.</summary>
    public override string ToString() => $"{Id} ({Name})";
}
