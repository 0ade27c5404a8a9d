using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>How an EIC runs here.</summary>
public sealed record EicOptions
{
    /// <summary>
    /// Makes the handler every request to the target goes through. It must not follow redirects, keep cookies, decompress,
    /// or use a proxy: EIC's connector sees the raw answer.
    /// </summary>
    public required Func<HttpMessageHandler> CreateHandler { get; init; }

    /// <summary>The hosts that are the target, without port; null: the host of the pack's token URL. All others are refused.</summary>
    public IReadOnlyCollection<string>? Hosts { get; init; }

    /// <summary>The world's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How the connector waits; null: a virtual clock is advanced, any other is waited on.</summary>
    public Func<TimeSpan, CancellationToken, Task>? Wait { get; init; }

    /// <summary>Decides generated passwords and whatever else is random.</summary>
    public int Seed { get; init; }

    /// <summary>The behaviours no source settles.</summary>
    public EicSwitches Switches { get; init; } = EicSwitches.Default;

    /// <summary>The security system's name; null: the pack's. It is made when the repository has none of the name.</summary>
    public string? SecuritySystem { get; init; }

    /// <summary>The endpoint's name; null: the security system's. It is made when the repository has none of the name.</summary>
    public string? Endpoint { get; init; }

    /// <summary>How long the connector waits for an answer, on <see cref="Clock"/>; null: as long as it takes.</summary>
    public TimeSpan? ReadTimeout { get; init; }

    /// <summary>Whether it takes none of the tokens that earlier jobs left in the repository.</summary>
    public bool LogsInAnew { get; init; }

    /// <summary>How long responses may be.</summary>
    public BodyLimits BodyLimits { get; init; } = BodyLimits.Default;

    internal Func<TimeSpan, CancellationToken, Task> WaitOrAdvance => Wait ?? ((time, cancellation) =>
    {
        if (Clock is not VirtualClock clock)
            return Task.Delay(time, Clock, cancellation);
        clock.Advance(time);
        return Task.CompletedTask;
    });
}
