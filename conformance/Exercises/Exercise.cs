using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Mutations;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Exercises;

/// <summary>Something to repair: the completed pack with one mistake in it, and a case that passes when it is mended.</summary>
/// <param name="Id">Stable id in kebab case.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Skill">What is learnt.</param>
/// <param name="Operator">The kind of mistake, an id of <see cref="MutationCatalogue"/>.</param>
/// <param name="Attribute">The attribute it is in.</param>
/// <param name="Pointer">The place of the mistake.</param>
/// <param name="What">How the mistake is described; a part that no other mistake there has suffices.</param>
/// <param name="Case">The case that fails because of it.</param>
/// <param name="Hints">Hints, each giving away more than the one before.</param>
/// <param name="Explanation">Why it matters, told when it is solved.</param>
internal sealed record Exercise(
    string Id, string Title, string Skill, string Operator, string Attribute, string Pointer, string What, string Case, IReadOnlyList<string> Hints, string Explanation)
{
    /// <summary>The pack as it should be.</summary>
    public static Pack Right(Pack completed) => Mutant.Read(completed, null).Pack!;

    /// <summary>The pack with the mistake.</summary>
    public Pack Broken(Pack completed) => Mutant.Read(completed, Mistake(completed)).Pack!;

    /// <summary>How the exercise's own case ends for a pack.</summary>
    public async Task<CaseResult> PlayAsync(Pack pack, CancellationToken cancellation)
    {
        var run = await CheckRunner.RunAsync(pack, new CheckOptions { Selection = CaseSelection.Matching(Case) }, null, cancellation);
        return run.Cases.Single();
    }

    private Mutant Mistake(Pack completed) => Mutant.Of(completed).Single(mutant =>
        mutant.Operator.Id == Operator && mutant.Attribute == Attribute && mutant.Pointer == Pointer && mutant.What.Contains(What, StringComparison.Ordinal));
}
