using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Authentication;

/// <summary>Plays an import and a task while EIC cannot get a token, and again when it can.</summary>
internal static class TokenOutage
{
    /// <summary>What EIC does when a pack does not notice.</summary>
    public const string Consequence = "The refusal is taken for an empty list: every account looks deleted.";

    /// <summary>How a pack notices.</summary>
    public const string Fix = "List 401 and 407 in retryFailureStatusCode, and only 200 in successResponses.";

    private const int Users = 30;
    private const int MostRequests = 40;

    /// <summary>Plays it.</summary>
    /// <param name="context">The case.</param>
    /// <param name="spoil">Makes the token that EIC has worthless.</param>
    /// <param name="rule">What keeps EIC from getting a good one.</param>
    public static async Task PlayAsync(CaseContext context, Action<World> spoil, FaultRule rule)
    {
        if (await Rehearsal.BuildAsync(context, new WorldPlan { Users = Users, EicKnowsAll = true }) is not { } before) return;
        var world = context.World!;
        spoil(world);

        // A pack that does not notice the bad token does not ask for a good one: that is its failure, not the harness's.
        context.Plan(rule, mustFire: false);
        var made = world.Eic.Exchanges.Count;
        var import = await context.ImportAccountsAsync();
        var requests = world.Eic.Exchanges.Count - made;
        await context.ImportAccessAsync();
        var meanwhile = Believed.Compare(before, Believed.Of(world));
        await TaskAsync(context, rule);

        context.EndFaults();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        var afterwards = Believed.Compare(before, Believed.Of(world));

        context.MustHappen(
            world.Eic.Exchanges.Skip(made).FirstOrDefault()?.Response?.Status is 401 or 407, "OpsRamp accepted the token that was to be worthless.");
        var location = context.Pack.Definition.Connection?.Authentications.FirstOrDefault()?.Location;
        context.Assert.That(requests <= MostRequests, () => new Failure(
            "asks-too-often", FormattableString.Invariant($"one call of the import makes {requests} requests while no token is good"))
        {
            Location = context.Pack.Definition.Connection?.Authentications.FirstOrDefault()?.MaximumRefreshes?.Location ?? location,
            Fix = "set maxRefreshTryCount to 5",
        });
        context.Assert.That(!import.Succeeded, () => new Failure("outage-not-noticed", "the import takes the refusal for data and says it went well")
        {
            Location = context.Pack.Definition.Import!.Accounts!.Calls.FirstOrDefault()?.Location ?? location,
        });
        context.Assert.That(meanwhile.Suspended + meanwhile.LinksLost == 0, () => new Failure(
            "harms-during-outage", FormattableString.Invariant($"while no token is good, of {before.Count} accounts: {meanwhile}"))
        {
            Location = context.Pack.Definition.Import!.Accounts!.Calls.FirstOrDefault()?.Location ?? location,
            BlastRadius = meanwhile.ToBlastRadius(context, "a full import without a good token", before),
        });
        context.Assert.That(afterwards.IsNone, () => new Failure("not-as-before", $"after a token is good again: {afterwards}")
        {
            Location = location,
            BlastRadius = afterwards.ToBlastRadius(context, "a full import after an outage", before),
        });
    }

    /// <summary>A task tried meanwhile has to stay open: nothing was done.</summary>
    private static async Task TaskAsync(CaseContext context, FaultRule rule)
    {
        if (!context.Pack.Can(TaskKind.NewAccount)) return;
        var world = context.World!;
        var outcome = await context.ProvisionAsync(await world.Eic.RequestAccountAsync(world.UserOf(Persons.Full)));
        context.Assert.That(!outcome.Succeeded, () => new Failure("task-taken-for-done", $"the New Account task is complete although {rule.Id}")
        {
            Location = context.Pack.Definition.Provisioning(TaskKind.NewAccount)!.Calls[0].Location,
        });
    }
}
