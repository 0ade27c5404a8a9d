namespace OpsRampHarness.MockServer.Tokens;

/// <summary>What a presented token is worth.</summary>
internal enum TokenState
{
    /// <summary>Never given out, or revoked.</summary>
    Unknown,

    /// <summary>Given out, and over its time.</summary>
    Expired,

    /// <summary>Good.</summary>
    Valid,
}
