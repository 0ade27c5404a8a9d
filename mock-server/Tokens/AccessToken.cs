namespace OpsRampHarness.MockServer.Tokens;

/// <summary>A token that was given out. Its value is a secret and is never shown by <see cref="ToString"/>.</summary>
public sealed record AccessToken
{
    /// <summary>How many tokens the workspace had given out with this one; stands for the value wherever it must not be seen.</summary>
    public required int Number { get; init; }

    /// <summary>The value, a UUID of version 4 form.</summary>
    public required string Value { get; init; }

    /// <summary>Key of the API integration it was given to.</summary>
    public required string ClientId { get; init; }

    /// <summary>The tenant it gives rights to.</summary>
    public required string TenantId { get; init; }

    /// <summary>When it was given out.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The moment from which it is expired.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public bool Revoked { get; init; }

    /// <summary>What stands in the journal for a header with it.</summary>
    internal string Redacted => field ??= $"Bearer [access token {Number}]";

    /// <summary>The token without its value.</summary>
    public override string ToString() => $"token {Number} of {ClientId}";
}
