using OpsRampHarness.Conformance.Checks.Laws;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>What can be given can be taken back.</summary>
internal sealed class EveryGrantCanBeRemovedElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = Of<EveryGrantCanBeRemoved>(
        "What the pack grants it can also take away",
        "EIC: a revoked access is a Remove Access task",
        "Reviewers revoke, EIC gives up on the Remove Access task, and the user keeps the access.",
        "Add a RemoveAccessJSON with a call named like each entitlement type.");

    /// <inheritdoc/>
    public override bool Writes => true;

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerGrant(pack, PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        if (await ElsewhereScene.AskAsync(context, new TaskPlay(TaskKind.AddAccess, type), Persons.Full) is not { } request) return;
        var world = context.World!;
        if (!(await context.ProvisionAsync(request)).Succeeded)
        {
            context.Miss($"The grant itself fails: see op/add-access:{Variants.Word(type)}.");
            return;
        }

        var task = world.Repository.Tasks.Get(request.Tasks[^1].Key);
        var removal = await world.Eic.RequestRemovalOfAccessAsync(world.Repository.Accounts.Get(task.AccountKey!.Value), world.Repository.Entitlements.Get(task.EntitlementKey!.Value));
        var outcome = await context.ProvisionAsync(removal);
        context.Assert.None(ElsewhereDiagnosis.Of(context, outcome) is not { } failure ? null
            : context.Pack.Can(TaskKind.RemoveAccess, type) ? failure
            : new Failure("nothing-removes", $"AddAccessJSON grants '{type.Name}', and nothing in the pack takes it away")
            {
                Location = context.Pack.Definition.Provisioning(TaskKind.AddAccess)!.Calls.First(call => call.Name?.Value == type.Name).Location,
            });
        await ElsewhereScene.CleanUpAsync(context, request);
    }
}
