namespace OpsRampHarness.Connector.Identity;

/// <summary>How a job went.</summary>
public enum JobOutcome
{
    /// <summary>It still runs.</summary>
    Running,

    /// <summary>It ended well.</summary>
    Success,

    /// <summary>It ended, but a call failed.</summary>
    Failed,

    /// <summary>It was not allowed to begin.</summary>
    Refused,

    /// <summary>The process ended while it ran.</summary>
    Interrupted,
}
