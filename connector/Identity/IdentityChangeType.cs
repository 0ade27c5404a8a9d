namespace OpsRampHarness.Connector.Identity;

/// <summary>What happened to a row between two moments.</summary>
public enum IdentityChangeType
{
    /// <summary>The row is new.</summary>
    Added,

    /// <summary>The row is gone.</summary>
    Removed,

    /// <summary>One column of the row has another value.</summary>
    Changed,
}
