using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>A grant gives one user one thing. Nothing else in OpsRamp moves.</summary>
public sealed class GrantChangesNothingElse : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/grant-changes-nothing-else",
        "A grant changes who has the entitlement, and nothing else",
        Level.Sound,
        null,
        "least privilege: an approval covers one person and one entitlement",
        "Every approved request also changes something that nobody approved, for everybody who has the same entitlement.",
        "Send only the account's id; leave out every other field of the role or group.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerGrant(pack, PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        if (await Scene.BuildAsync(context, Persons.Full) is not { } scene || Scene.Grantable(context, scene, type) is not var (id, entitlement)) return;
        var before = scene.World.Now();
        var outcome = await context.ProvisionAsync(await scene.World.Eic.RequestAccessAsync(scene.Account, entitlement));
        if (!outcome.Succeeded)
        {
            context.Miss($"The grant itself fails: see op/add-access:{Variants.Word(type)}.");
            return;
        }

        var comparison = Comparison.Of(before, scene.World.Now(), change => AccessChange.Is(change, type, scene.UserId, id, granted: true));
        context.Effects = comparison.ToEffects();
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
    }
}
