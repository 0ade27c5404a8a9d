namespace OpsRampHarness.Conformance.Reports.Snapshots;

/// <summary>Whether differing snapshots become the approved ones.</summary>
public enum SnapshotAcceptance
{
    /// <summary>A difference is a failure.</summary>
    Compare,

    /// <summary>What was received is approved.</summary>
    Accept,
}
