namespace OpsRampHarness.Connector.Identity;

/// <summary>One run of a job, as job history keeps it.</summary>
public sealed record JobRun
{
    /// <summary>Its key.</summary>
    public long Key { get; init; }

    /// <summary>What ran.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>The security system it ran for.</summary>
    public long SecuritySystemKey { get; init; }

    /// <summary>Whether an import read changes only.</summary>
    public bool Incremental { get; init; }

    /// <summary>How it went.</summary>
    public required JobOutcome Outcome { get; init; }

    /// <summary>When it began, ISO 8601 in UTC.</summary>
    public required string Started { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public string? Ended { get; init; }

    /// <summary>What it has to say.</summary>
    public string? Comments { get; init; }
}
