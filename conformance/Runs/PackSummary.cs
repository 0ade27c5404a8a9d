namespace OpsRampHarness.Conformance.Runs;

/// <summary>The pack a run judged, identified by content.</summary>
/// <param name="Name">Name of its folder or file, without the path that leads there.</param>
/// <param name="Files">Its attributes, by name.</param>
public sealed record PackSummary(string Name, IReadOnlyList<PackFile> Files);

/// <summary>One attribute of a judged pack.</summary>
/// <param name="Attribute">The attribute's name, such as <c>UpdateAccountJSON</c>.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of its text.</param>
public sealed record PackFile(string Attribute, string Sha256);
