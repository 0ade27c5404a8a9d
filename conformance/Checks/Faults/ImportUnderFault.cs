using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>Plays a full import into a fault, and another when the fault is over.</summary>
internal static class ImportUnderFault
{
    private const int OnePage = 30;
    private const int TwoPages = 200;
    private const int FurtherRequests = 20;

    /// <summary>Plays it.</summary>
    /// <param name="context">The case.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="page">The page of the accounts that meets it; null for the first call of the access import.</param>
    public static async Task PlayAsync(CaseContext context, FaultCheck fault, int? page)
    {
        var users = page == 2 ? TwoPages : OnePage;
        if (await Rehearsal.BuildAsync(context, new WorldPlan { Users = users, EicKnowsAll = true, OnWire = fault.OnWire }, page ?? 1) is not { } before) return;

        var world = context.World!;
        var usual = world.Eic.Exchanges.Count;
        if (page is null) await context.ImportAccountsAsync();
        context.Plan(fault.On(page ?? 1));
        if (page is not null) await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        context.EndFaults();
        var during = world.Eic.Exchanges.Skip(usual).ToList();
        var meanwhile = Believed.Compare(before, Believed.Of(world));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        var afterwards = Believed.Compare(before, Believed.Of(world));

        context.Assert.That(during.Count <= usual + FurtherRequests, () => new Failure(
            "import-does-not-end", FormattableString.Invariant($"the import made {during.Count} requests for {users} users and was stopped"))
        {
            Location = Location(context, page),
        });
        context.Assert.That(meanwhile.Suspended + meanwhile.LinksLost == 0 || fault.LooksComplete, () =>
            Harm(context, page, "harms-during-fault", $"while it lasts, of {before.Count} accounts: {meanwhile}", meanwhile, before, during));
        context.Assert.That(afterwards.IsNone, () =>
            Harm(context, page, "not-as-before", $"after OpsRamp answers again and EIC has imported, of {before.Count} accounts: {afterwards}", afterwards, before, during));
    }

    /// <summary>The harm, with the last answer that EIC took for a failure while the fault lasted: what the next day brings, such as a token that has run out, explains nothing.</summary>
    private static Failure Harm(
        CaseContext context, int? page, string reason, string message, BeliefDifference difference, IReadOnlyList<Believed> before, IReadOnlyList<Exchange> during)
    {
        var failed = during.LastOrDefault(exchange =>
            exchange.Purpose is ExchangePurpose.ImportAccounts or ExchangePurpose.ImportEntitlements && exchange is not { Response.Status: 200, Verdict.Succeeded: true });
        return new Failure(reason, message)
        {
            Location = Location(context, page),
            Details = failed is null ? [] : [new Detail("because", $"{ExchangeWords.Of(failed)}: {failed.Verdict.Explanation}")],
            BlastRadius = difference.ToBlastRadius(context, "a full import that meets the fault", before),
        };
    }

    private static Connector.Packs.SourceLocation? Location(CaseContext context, int? page) => page is null
        ? context.Pack.Definition.Import!.Entitlements?.Types.FirstOrDefault()?.Calls.FirstOrDefault()?.Location
        : context.Pack.Definition.Import!.Accounts!.Calls.FirstOrDefault()?.Location;
}
