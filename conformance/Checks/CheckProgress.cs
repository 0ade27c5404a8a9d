namespace OpsRampHarness.Conformance.Checks;

/// <summary>How far a run is.</summary>
/// <param name="Done">Cases finished.</param>
/// <param name="Total">Cases there are.</param>
/// <param name="Case">Id of the case that has just finished.</param>
public sealed record CheckProgress(int Done, int Total, string Case);
