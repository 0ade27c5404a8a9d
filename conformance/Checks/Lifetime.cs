using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>
/// Everything EIC can ask of a pack in one world: both imports, an account for a newcomer, and the whole life of somebody
/// who has one. For requirements that hold whatever EIC does.
/// </summary>
internal static class Lifetime
{
    /// <summary>Plays it.</summary>
    /// <param name="context">The case.</param>
    /// <param name="prepare">What else is arranged in OpsRamp; null for nothing.</param>
    /// <returns>The world; null, and the context knows why, when EIC cannot come to know the accounts.</returns>
    public static async Task<World?> PlayAsync(CaseContext context, Action<World>? prepare = null)
    {
        if (await context.BuildAsync(new WorldPlan { Members = [Persons.Full], EicKnowsAll = true, Prepare = prepare }) is not { } world) return null;
        if (context.Pack.Definition.Import?.Accounts is not null) await context.ImportAccountsAsync();
        if (context.Pack.EntitlementTypes.Count > 0) await context.ImportAccessAsync();
        foreach (var play in TaskPlay.Of(context.Pack).OrderBy(play => play.Kind == TaskKind.RemoveAccount))
        {
            if (await play.RequestAsync(world, play.Kind == TaskKind.NewAccount ? Persons.Sparse : Persons.Full) is { } request)
                await context.ProvisionAsync(request);
        }

        return world;
    }
}
