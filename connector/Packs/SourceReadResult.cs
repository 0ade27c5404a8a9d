namespace OpsRampHarness.Connector.Packs;

/// <summary>What reading one JSON text gave.</summary>
/// <param name="Root">
/// The tree; null when the text cannot be understood. A tree beside problems of severity error means: understood by reading leniently,
/// EIC would refuse it.
/// </param>
/// <param name="Problems">Everything that is not as JSON demands, in the order of the text.</param>
public sealed record SourceReadResult(SourceNode? Root, IReadOnlyList<PackProblem> Problems);
