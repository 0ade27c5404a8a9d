using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>A named requirement, as listed, explained and reported.</summary>
/// <param name="Id">Stable id, <c>family/name</c> in kebab case.</param>
/// <param name="Title">What holds when it passes, as a short sentence without a full stop.</param>
/// <param name="Level">How much it asks.</param>
/// <param name="Operation">The documented operation it is about, in kebab case; null when it spans several.</param>
/// <param name="Requirement">Where the requirement comes from: the guide's section or the vendor's statement.</param>
/// <param name="Consequence">What EIC does next when it fails.</param>
/// <param name="Fix">How to mend a pack that fails it.</param>
public sealed record CheckDescription(
    string Id, string Title, Level Level, string? Operation, string Requirement, string Consequence, string Fix);
