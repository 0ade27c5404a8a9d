namespace OpsRampHarness.Connector.Packs;

/// <summary>What putting a pack into a transport package gave.</summary>
/// <param name="Package">The bytes of the new package; null when the old one cannot be read.</param>
/// <param name="Changed">The attributes that were changed or added, ordered by name.</param>
/// <param name="Problems">Why the package cannot be read.</param>
public sealed record PackageUpdateResult(byte[]? Package, IReadOnlyList<string> Changed, IReadOnlyList<PackProblem> Problems);
