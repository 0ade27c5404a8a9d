using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>An Add Access task gives the user what was asked for.</summary>
public sealed class AddAccess : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/add-access",
        "An Add Access task gives the user the entitlement, and takes nothing from anybody",
        Level.Documented,
        null,
        "guide: AddAccessJSON",
        "The Add Access task fails and is retried until its tries are used up; the requester waits for access that does not come.",
        "Compare the call named like the entitlement type with the route of that resource.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerTypeAndPerson(pack, TaskKind.AddAccess, type => type.GrantOperation, PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type, Person person)
    {
        if (await Scene.BuildAsync(context, person) is not { } scene || Scene.Grantable(context, scene, type) is not var (id, entitlement)) return;
        var world = scene.World;
        var before = world.Now();
        var outcome = await context.ProvisionAsync(await world.Eic.RequestAccessAsync(scene.Account, entitlement));

        // What else a grant does to the granted thing itself is the matter of law/grant-changes-nothing-else.
        var comparison = Comparison.Of(before, world.Now(), change => change.Id == id || change.Id == scene.UserId);
        context.Effects = comparison.ToEffects();

        context.Assert.None(TaskDiagnosis.Of(context.Pack, outcome));
        context.Assert.That(Scene.Holdings(world, scene.UserId, type).Contains(id), () =>
            new Failure("not-granted", $"The user has not got {id} in OpsRamp.") { Location = context.Pack.Definition.Provisioning(TaskKind.AddAccess)!.Location });
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.That(Scene.Believes(world, scene.Account, entitlement), () =>
            new Failure("link-unknown", "EIC does not show the account with the entitlement after the task."));
    }
}
