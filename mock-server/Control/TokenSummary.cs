namespace OpsRampHarness.MockServer.Control;

/// <summary>A token without its value.</summary>
/// <param name="Number">Its number in the workspace.</param>
/// <param name="ClientId">Key of the API integration it was given to.</param>
/// <param name="TenantId">The tenant it gives rights to.</param>
/// <param name="IssuedAt">When it was given out.</param>
/// <param name="ExpiresAt">From when it is expired.</param>
/// <param name="State"><c>valid</c>, <c>expired</c> or <c>revoked</c>.</param>
public sealed record TokenSummary(int Number, string ClientId, string TenantId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string State);
