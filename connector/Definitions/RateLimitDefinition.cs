namespace OpsRampHarness.Connector.Definitions;

/// <summary>A pause after a number of calls (<c>apiRateLimitConfig</c>, vendor-documented).</summary>
/// <param name="Calls">After how many calls.</param>
/// <param name="Seconds">How long.</param>
public sealed record RateLimitDefinition(Setting<int> Calls, Setting<int> Seconds)
{
    internal static RateLimitDefinition? Read(ObjectReader? reader) =>
        reader?.Integer("retryAfterCalls") is { Value: > 0 } calls && reader.Integer("retryWaitSeconds") is { Value: >= 0 } seconds
            ? new RateLimitDefinition(calls, seconds)
            : null;
}
