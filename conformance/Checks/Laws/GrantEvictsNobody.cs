using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>The second grant leaves the first one alone, and everybody who had the entitlement before.</summary>
public sealed class GrantEvictsNobody : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/grant-evicts-nobody",
        "Granting to one user takes nothing from anybody, herself included",
        Level.Sound,
        null,
        "OpsRamp: whether a list in an update is added or replaces is told for user groups only",
        "With each grant somebody else loses the access, and EIC believes that she still has it.",
        "Use the call that adds a member; where a whole list is sent, read it first and send it with the new member.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerGrant(pack, PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        if (await context.BuildAsync(new WorldPlan { Members = [Persons.Full, Persons.Sparse], EicKnowsAll = true }) is not { } world) return;
        var before = Memberships(world, type);
        foreach (var person in world.Plan.Members)
        {
            var grantable = Scene.All(world, type).Except(Scene.Holdings(world, world.IdOf(person), type)).Take(2).ToList();
            foreach (var id in grantable)
            {
                if (world.EntitlementWithId(type, id) is not { } entitlement)
                {
                    context.Miss($"EIC knows no entitlement of type '{type.Name}' that could be granted: see op/import-entitlements.");
                    return;
                }

                await context.ProvisionAsync(await world.Eic.RequestAccessAsync(world.AccountOf(person)!, entitlement));
                var lost = before.Except(Memberships(world, type)).ToList();
                context.Assert.That(lost.Count == 0, () => new Failure(
                    "grant-evicts", FormattableString.Invariant($"granting {id} to {person.Username} took {lost.Count} memberships away, such as {lost[0].User} in {lost[0].Id}"))
                {
                    Location = context.Pack.Definition.Provisioning(TaskKind.AddAccess)!.Calls.First(call => call.Name?.Value == type.Name).Location,
                    BlastRadius = new BlastRadius
                    {
                        World = world.Plan.ToString(), Event = "each Add Access task", Accounts = world.Tenant.Users.Count, Links = before.Count, LinksLost = lost.Count,
                    },
                });
                before = Memberships(world, type);
            }
        }
    }

    private static HashSet<(string User, string Id)> Memberships(World world, EntitlementTypeProfile type) =>
        [.. world.Tenant.Users.SelectMany(user => Scene.Holdings(world, user.Id, type).Select(id => (user.Id, id)))];
}
