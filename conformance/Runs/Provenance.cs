namespace OpsRampHarness.Conformance.Runs;

/// <summary>Where a piece of a sent text came from.</summary>
/// <param name="Part">What it is part of: <c>url</c>, <c>body</c>, <c>method</c> or <c>header:Name</c>.</param>
/// <param name="Start">Offset of the piece in the rendered text, in UTF-16 units.</param>
/// <param name="Length">Length of the piece in the rendered text, in UTF-16 units.</param>
/// <param name="Template">The template source of the piece, such as <c>${user.country}</c>.</param>
/// <param name="Reads">What the template read to make it.</param>
/// <param name="Location">The place of the template in the pack.</param>
public sealed record Provenance(
    string Part, int Start, int Length, string Template, IReadOnlyList<BindingRead> Reads, Place? Location);
