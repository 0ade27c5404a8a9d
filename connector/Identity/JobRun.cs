using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>One run of a job, as job history keeps it.</summary>
[Table("job_history")]
public sealed record JobRun
{
    /// <summary>Its key.</summary>
    [Column("jobkey"), PrimaryKey, Identity]
    public long Key { get; init; }

    /// <summary>What ran.</summary>
    [Column("kind")]
    public required JobKind Kind { get; init; }

    /// <summary>The security system it ran for.</summary>
    [Column("systemkey")]
    public long SecuritySystemKey { get; init; }

    /// <summary>Whether an import read changes only.</summary>
    [Column("incremental")]
    public bool Incremental { get; init; }

    /// <summary>How it went.</summary>
    [Column("outcome")]
    public required JobOutcome Outcome { get; init; }

    /// <summary>When it began, ISO 8601 in UTC.</summary>
    [Column("started")]
    public required string Started { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    [Column("ended")]
    public string? Ended { get; init; }

    /// <summary>What it has to say.</summary>
    [Column("comments")]
    public string? Comments { get; init; }
}
