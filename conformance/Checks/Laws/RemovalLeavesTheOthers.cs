using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.UserGroups;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>Of several accesses one is taken away, and the others stay.</summary>
public sealed class RemovalLeavesTheOthers : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/removal-leaves-the-others",
        "Taking one access away leaves the user's others, and everybody else's",
        Level.Sound,
        null,
        "OpsRamp: a list in an update of a user replaces the list there was",
        "The user loses access nobody wanted to take, and EIC believes that she still has it.",
        "Where a whole list is sent, read it first and send it without the one that goes.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.EntitlementTypes
            .Where(type => pack.Can(TaskKind.RemoveAccess, type))
            .Select(type => CheckCase.Of(Variants.Word(type), null, context => PlayAsync(context, type)));

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        // Three of each kind she has herself. A fourth role she has through a user group only, and it must not become her own:
        // it would stay with her when she leaves the group.
        var world = await context.BuildAsync(new WorldPlan
        {
            Members = [Persons.Full],
            EicKnowsAll = true,
            Prepare = world =>
            {
                foreach (var other in world.Pack.EntitlementTypes)
                {
                    foreach (var id in Scene.All(world, other).Take(3).ToList()) Scene.Give(world, world.IdOf(Persons.Full), other, id);
                }

                if (type.Resource == EntitlementResource.Roles && Scene.All(world, type).Skip(3).FirstOrDefault() is { } fourth)
                    world.Tenant.AddUserGroup(new UserGroupRecord { Name = "Comes with a role", Roles = [fourth], Users = [world.IdOf(Persons.Full)] });
            },
        });
        if (world is null) return;

        var userId = world.IdOf(Persons.Full);
        var id = Scene.All(world, type).Take(3).Last();
        if (world.AccountOf(Persons.Full) is not { } account || world.EntitlementWithId(type, id) is not { } entitlement)
        {
            context.Miss($"EIC does not know the access that is to be taken away: see op/link-accounts:{Variants.Word(type)}.");
            return;
        }

        var before = world.Tenant.Snapshot();
        var outcome = await context.ProvisionAsync(await world.Eic.RequestRemovalOfAccessAsync(account, entitlement));
        var after = world.Tenant.Snapshot();
        var taken = before.Diff(after)
            .Where(change => change.After is null && !AccessChange.Is(change, type, userId, id, granted: false) && !GoesWithTheGroup(world, change, type, userId))
            .ToList();
        context.Assert.That(outcome.Succeeded, () => (Diagnosis.TaskDiagnosis.Of(context.Pack, outcome) ?? new Failure("", "")) with { Reason = "not-removed" });
        context.Assert.That(taken.Count == 0, () => new Failure("removes-more", $"taking {id} away also takes: {string.Join("; ", taken.Take(3).Select(Effect.Words))}")
        {
            Location = context.Pack.Definition.Provisioning(TaskKind.RemoveAccess)!.Calls.Last(call => call.Name?.Value == type.Name).Location,
            BlastRadius = new BlastRadius
            {
                World = world.Plan.ToString(), Event = "each Remove Access task", Accounts = world.Tenant.Users.Count, LinksLost = taken.Count,
            },
        });
    }

    /// <summary>Who leaves a user group loses the roles she had through it: that is OpsRamp's doing.</summary>
    private static bool GoesWithTheGroup(World world, MockServer.Tenancy.SnapshotDifference change, EntitlementTypeProfile type, string userId) =>
        type.Resource == EntitlementResource.UserGroups
        && ((change.Kind == "user" && change.Id == userId && change.Field == "roles" && change.Before!.Contains("(through a user group)", StringComparison.Ordinal))
            || (change.Kind == "role" && change.Field == "users" && change.Before == userId));
}
