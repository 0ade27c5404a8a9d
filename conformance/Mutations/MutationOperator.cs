namespace OpsRampHarness.Conformance.Mutations;

/// <summary>A kind of mistake that is made with connector JSONs.</summary>
/// <param name="Id">Stable id in kebab case.</param>
/// <param name="Title">The mistake as a short phrase.</param>
/// <param name="At">The ways to make it at a value; none where it cannot be made.</param>
internal sealed record MutationOperator(string Id, string Title, Func<MutationSite, IEnumerable<Mutation>> At);
