namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Another source of time plus an offset; it can be advanced, and frozen. Safe to use from many threads.</summary>
public sealed class HarnessClock(TimeProvider source) : TimeProvider
{
    private readonly Lock gate = new();
    private TimeSpan offset;
    private DateTimeOffset? frozenAt;

    /// <summary>Whether it stands still until advanced or resumed.</summary>
    public bool Frozen
    {
        get
        {
            lock (gate)
                return frozenAt is not null;
        }
    }

    /// <summary>A clock that stands at a moment.</summary>
    public static HarnessClock StoppedAt(DateTimeOffset moment)
    {
        return new HarnessClock(System) { frozenAt = moment };
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return frozenAt ?? source.GetUtcNow() + offset;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves it, frozen or not. It never goes back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        lock (gate)
        {
            if (frozenAt is { } moment)
                frozenAt = moment + time;
            else
                offset += time;
        }
    }

    /// <summary>Takes back every advance and freeze.</summary>
    public void Reset()
    {
        lock (gate)
        {
            offset = TimeSpan.Zero;
            frozenAt = null;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        source.CreateTimer(callback, state, dueTime, period);

    /// <summary>Stops it where it is.</summary>
    public void Freeze()
    {
        lock (gate)
            frozenAt ??= source.GetUtcNow() + offset;
    }

    /// <summary>Lets it run on from where it stopped.</summary>
    public void Resume()
    {
        lock (gate)
        {
            if (frozenAt is not { } moment)
                return;
            offset = moment - source.GetUtcNow();
            frozenAt = null;
        }
    }
}
