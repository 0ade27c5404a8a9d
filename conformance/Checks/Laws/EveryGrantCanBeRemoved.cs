using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>What can be given can be taken back.</summary>
public sealed class EveryGrantCanBeRemoved : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/every-grant-can-be-removed",
        "What the pack grants it can also take away",
        Level.Sound,
        null,
        "guide: Introduction (govern access to Groups and Roles); OpsRamp: DELETE userGroups/{id}/users, POST users/{id}",
        "Reviewers revoke, EIC closes the Remove Access task or gives up on it, and the user keeps the access in OpsRamp.",
        "Add a RemoveAccessJSON with a call named like each entitlement type.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerGrant(pack, PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        if (await Scene.BuildAsync(context, Persons.Full) is not { } scene || Scene.Grantable(context, scene, type) is not var (id, entitlement)) return;
        var world = scene.World;
        var held = Scene.Holdings(world, scene.UserId, type).ToHashSet(StringComparer.Ordinal);
        await context.ProvisionAsync(await world.Eic.RequestAccessAsync(scene.Account, entitlement));
        if (!Scene.Holdings(world, scene.UserId, type).Contains(id))
        {
            context.Miss($"The grant itself fails: see op/add-access:{Variants.Word(type)}.");
            return;
        }

        var removal = await context.ProvisionAsync(await world.Eic.RequestRemovalOfAccessAsync(scene.Account, entitlement));
        var believes = Scene.Believes(world, scene.Account, entitlement);
        context.Assert.That(held.SetEquals(Scene.Holdings(world, scene.UserId, type)), () => context.Pack.Can(TaskKind.RemoveAccess, type)
            ? (TaskDiagnosis.Of(context.Pack, removal) ?? new Failure("not-removed", "The Remove Access task does not undo the grant."))
            : new Failure("nothing-removes", $"AddAccessJSON grants '{type.Name}', and nothing in the pack takes it away")
            {
                Expected = "the user has what she had before the grant",
                Actual = $"she still has {id}; EIC {(believes ? "still shows it" : "believes it is gone")}, the task is {removal.Task.State}",
                Location = context.Pack.Definition.Provisioning(TaskKind.AddAccess)!.Calls.First(call => call.Name?.Value == type.Name).Location,
            });
    }
}
