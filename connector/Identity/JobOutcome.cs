using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>How a job went.</summary>
public enum JobOutcome
{
    /// <summary>It still runs.</summary>
    [MapValue("Running")] Running,

    /// <summary>It ended well.</summary>
    [MapValue("Success")] Success,

    /// <summary>It ended, but a call failed.</summary>
    [MapValue("Failed")] Failed,

    /// <summary>It was not allowed to begin.</summary>
    [MapValue("Refused")] Refused,

    /// <summary>The process ended while it ran.</summary>
    [MapValue("Interrupted")] Interrupted,
}
