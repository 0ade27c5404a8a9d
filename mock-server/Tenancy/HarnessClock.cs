namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Another source of time plus an offset; it can be advanced, and frozen. Safe to use from many threads.</summary>
public sealed class HarnessClock(TimeProvider source) : TimeProvider
{
    private readonly Lock gate = new();
    private TimeSpan offset;
    private DateTimeOffset? frozenAt;
    private DateTimeOffset? beginsAt;

    /// <summary>Whether it stands still until advanced or resumed.</summary>
    public bool Frozen
    {
        get
        {
            lock (gate)
                return frozenAt is not null;
        }
    }

    /// <summary>Told after every change by hand.</summary>
    internal Action? Changed { get; set; }

    /// <summary>How far it is ahead of its source; means nothing while it is frozen.</summary>
    internal TimeSpan Offset
    {
        get
        {
            lock (gate)
                return offset;
        }
    }

    /// <summary>Where it stands; null while it runs.</summary>
    internal DateTimeOffset? FrozenAt
    {
        get
        {
            lock (gate)
                return frozenAt;
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
        Change(() =>
        {
            if (frozenAt is { } moment)
                frozenAt = moment + time;
            else
                offset += time;
        });
    }

    /// <summary>Takes back every advance and freeze.</summary>
    public void Reset() => Change(() => (offset, frozenAt) = (TimeSpan.Zero, beginsAt));

    /// <summary>Stops it where it is.</summary>
    public void Freeze() => Change(() => frozenAt ??= source.GetUtcNow() + offset);

    /// <summary>Lets it stand at a moment, now and after each <see cref="Reset"/>.</summary>
    internal void BeginAt(DateTimeOffset moment) => Change(() => frozenAt = beginsAt = moment);

    /// <summary>Lets it run on from where it stopped.</summary>
    public void Resume() => Change(() =>
    {
        if (frozenAt is { } moment)
            (offset, frozenAt) = (moment - source.GetUtcNow(), null);
    });

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        source.CreateTimer(callback, state, dueTime, period);

    /// <summary>Puts it where it was when it was last kept.</summary>
    internal void Restore(TimeSpan keptOffset, DateTimeOffset? keptFrozenAt)
    {
        lock (gate)
            (offset, frozenAt) = (keptOffset, keptFrozenAt);
    }

    private void Change(Action change)
    {
        lock (gate)
            change();
        Changed?.Invoke();
    }
}
