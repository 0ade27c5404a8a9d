using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>A Remove Access task takes the entitlement away, and nothing else.</summary>
public sealed class RemoveAccess : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/remove-access",
        "A Remove Access task takes the entitlement from the user, and nothing else",
        Level.Documented,
        null,
        "guide: Introduction (govern access to Groups and Roles)",
        "The Remove Access task fails and is retried until its tries are used up; the user keeps the access meanwhile.",
        "Compare the call named like the entitlement type with DELETE …/userGroups/{id}/users or POST …/users/{userId}.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerTypeAndPerson(pack, TaskKind.RemoveAccess, _ => null, PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type, Person person)
    {
        string? id = null;
        var scene = await Scene.BuildAsync(context, person, world =>
        {
            id = Scene.GrantableId(world, world.IdOf(person), type);
            if (id is not null) Scene.Give(world, world.IdOf(person), type, id);
        });
        if (scene is null) return;
        if (id is null || scene.World.EntitlementWithId(type, id) is not { } entitlement || !Scene.Believes(scene.World, scene.Account, entitlement))
        {
            context.Miss($"EIC does not know the access that is to be taken away: see op/link-accounts:{Variants.Word(type)}.");
            return;
        }

        var world = scene.World;
        var before = world.Now();
        var outcome = await context.ProvisionAsync(await world.Eic.RequestRemovalOfAccessAsync(scene.Account, entitlement));
        var comparison = Comparison.Of(before, world.Now(), change => AccessChange.Is(change, type, scene.UserId, id, granted: false));
        context.Effects = comparison.ToEffects();

        context.Assert.None(TaskDiagnosis.Of(context.Pack, outcome));
        context.Assert.That(!Scene.Holdings(world, scene.UserId, type).Contains(id), () => new Failure("not-removed", $"The user still has {id} in OpsRamp."));
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.That(!Scene.Believes(world, scene.Account, entitlement), () =>
            new Failure("link-kept", "EIC still shows the account with the entitlement after the task."));
    }
}
