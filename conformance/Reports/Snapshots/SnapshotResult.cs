namespace OpsRampHarness.Conformance.Reports.Snapshots;

/// <summary>How a text compares with the approved one.</summary>
/// <param name="File">File name of the approved text.</param>
/// <param name="State">What came of it.</param>
/// <param name="Difference">The difference from the approved text, readable; empty when there is none.</param>
public sealed record SnapshotResult(string File, SnapshotState State, string Difference)
{
    /// <summary>Whether nothing is left to approve.</summary>
    public bool IsApproved => State is SnapshotState.Same or SnapshotState.Accepted;
}

/// <summary>What came of comparing a snapshot.</summary>
public enum SnapshotState
{
    /// <summary>It is the approved text.</summary>
    Same,

    /// <summary>It is not the approved text; what was received lies beside it.</summary>
    Different,

    /// <summary>Nothing has been approved yet; what was received lies in its place.</summary>
    New,

    /// <summary>It was not the approved text, and is now.</summary>
    Accepted,
}
