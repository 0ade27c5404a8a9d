namespace OpsRampHarness.Connector.Identity;

/// <summary>A job there is, and when it runs by itself.</summary>
public sealed record JobSchedule
{
    /// <summary>Its key.</summary>
    public long Key { get; init; }

    /// <summary>The job's name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>What it runs.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>The security system it runs for.</summary>
    public long SecuritySystemKey { get; init; }

    /// <summary>Whether an import reads changes only, and so finds no deletion.</summary>
    public bool Incremental { get; init; }

    /// <summary>The Quartz cron expression, in UTC; null: it runs only by hand.</summary>
    public string? Cron { get; init; }

    /// <summary>The moment its next run is counted from, ISO 8601 in UTC; null without a cron expression.</summary>
    public string? CountedFrom { get; init; }
}
