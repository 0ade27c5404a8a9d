using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Imports once while everything is well, so that what a case does to an import can be told from what the pack does to it anyway.</summary>
internal static class Rehearsal
{
    /// <summary>Builds the world, lets EIC get a token, and imports.</summary>
    /// <param name="context">The case.</param>
    /// <param name="plan">The world; EIC knows everything in it.</param>
    /// <param name="pages">How many requests the import of accounts has to make at least.</param>
    /// <returns>What EIC believes now, which is right; null, and the context knows why, when it is not.</returns>
    public static async Task<IReadOnlyList<Believed>?> BuildAsync(CaseContext context, WorldPlan plan, int pages = 1)
    {
        if (await context.BuildAsync(plan) is not { } world) return null;
        await world.Eic.TestConnectionAsync();
        var before = Believed.Of(world);
        var result = await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        var now = Believed.Of(world);
        if (!result.Succeeded || !Believed.Compare(before, now).IsNone || !world.EicKnowsAll)
        {
            context.Miss(FormattableString.Invariant($"An import of these {world.Tenant.Users.Count} users is not right even while everything is well: see law/import-suspends-nobody."));
            return null;
        }

        if (world.Eic.Exchanges.Count(exchange => exchange.Purpose == ExchangePurpose.ImportAccounts) >= pages) return now;
        context.Miss(FormattableString.Invariant($"The import of accounts makes fewer than {pages} requests for {world.Tenant.Users.Count} users."));
        return null;
    }

    /// <summary>The differences as a blast radius.</summary>
    public static Runs.BlastRadius ToBlastRadius(this BeliefDifference difference, CaseContext context, string happening, IReadOnlyList<Believed> before) => new()
    {
        World = context.World!.Plan.ToString(),
        Event = happening,
        Accounts = before.Count,
        Links = before.Sum(believed => believed.Entitlements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length),
        Suspended = difference.Suspended,
        Created = difference.Created,
        Changed = difference.Orphaned,
        LinksLost = difference.LinksLost,
        LinksGained = difference.LinksGained,
    };
}
