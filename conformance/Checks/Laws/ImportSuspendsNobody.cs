using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>An import never suspends the account of somebody who is still there.</summary>
public sealed class ImportSuspendsNobody : Check
{
    private const int Many = 250;

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/import-suspends-nobody",
        "A full import leaves the accounts of living users as they are",
        Level.Sound,
        null,
        "guide: Full account import (deleted accounts are marked as suspended from import service)",
        "The accounts are marked SUSPENDED FROM IMPORT SERVICE although their users live on; a later import creates them a second time, without owner, access or history.",
        "Page through the whole list, set doNotChangeIfFailed and accountThresholdValue, and key accounts by the id that never changes.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import?.Accounts is null
            ? []
            :
            [
                CheckCase.Of("known=all", null, PlayKnownAllAsync),
                CheckCase.Of("growth=100→101", null, context => PlayGrowthAsync(context, 100, 101)),
                CheckCase.Of("growth=100→250", null, context => PlayGrowthAsync(context, 100, Many)).InFullMatrix(),
                CheckCase.Of("changed=login-name", null, PlayRenamedAsync),
            ];

    private static async Task PlayKnownAllAsync(CaseContext context)
    {
        if (await context.BuildAsync(new WorldPlan { Users = Many, EicKnowsAll = true }) is null) return;
        await ImportAndJudgeAsync(context, FormattableString.Invariant($"where EIC knows all {Many} users, the next full import"));
    }

    private static async Task PlayGrowthAsync(CaseContext context, int before, int after)
    {
        var world = (await context.BuildAsync(new WorldPlan { Users = before }))!;
        await context.ImportAccountsAsync();
        if (!world.EicKnowsAll)
        {
            context.Miss(FormattableString.Invariant($"The first import of {before} users is not complete: see law/import-complete."));
            return;
        }

        world.AddJoiners(after - before);
        world.Clock.Advance(TimeSpan.FromDays(1));
        context.Step("world", 0, FormattableString.Invariant($"{after - before} joiners arrive in OpsRamp"));
        await ImportAndJudgeAsync(context, FormattableString.Invariant($"when OpsRamp grows from {before} to {after} users, the next full import"));
    }

    private static async Task PlayRenamedAsync(CaseContext context)
    {
        if (await context.BuildAsync(new WorldPlan { EicKnowsAll = true }) is not { } world) return;
        foreach (var user in world.Tenant.Users)
            world.Tenant.ChangeUser(user.Id, known => known with { LoginName = "new." + known.LoginName, Email = "new." + known.Email, FirstName = "New " + known.FirstName });
        context.Step("world", 0, "every user gets another login name, first name and email in OpsRamp");
        await ImportAndJudgeAsync(context, "when users are renamed in OpsRamp, the next full import");
    }

    private static async Task ImportAndJudgeAsync(CaseContext context, string happening)
    {
        var world = context.World!;
        var before = world.Now();
        var active = Active(world);
        var known = world.Repository.Accounts.Of(world.Eic.Endpoint).Count;
        var living = world.Tenant.Users.Where(user => user.Status != UserStatus.Terminated).Select(user => user.Id).ToHashSet(StringComparer.Ordinal);

        var result = await context.ImportAccountsAsync();
        context.Effects = Comparison.Of(before, world.Now(), _ => true).ToEffects();
        var still = Active(world).Select(account => account.Key).ToHashSet();
        var suspended = active.Where(account => !still.Contains(account.Key) && living.Contains(account.AccountId ?? "")).ToList();
        var accounts = world.Repository.Accounts.Of(world.Eic.Endpoint);
        var doubles = Math.Max(0, accounts.Count - Math.Max(known, living.Count));

        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        context.Assert.That(suspended.Count == 0, () => Suspends(context, result, happening, suspended.Count, active.Count, doubles));
        context.Assert.That(doubles == 0, () => new Failure(
            "accounts-created-again", FormattableString.Invariant($"{doubles} accounts are in EIC a second time"))
        {
            Location = context.Pack.Definition.Import!.Accounts!.Calls.FirstOrDefault()?.KeyField?.Location,
        });
    }

    private static Failure Suspends(CaseContext context, ImportResult result, string happening, int suspended, int active, int doubles)
    {
        var call = context.Pack.Definition.Import!.Accounts!.Calls.FirstOrDefault();
        return ImportDiagnosis.Explain(result, context.World!.Eic.Exchanges, new Failure(
            "suspends-living-accounts",
            FormattableString.Invariant($"{happening} suspends {suspended} of {active} accounts whose users are still there"))
        {
            Expected = "no account of a living user becomes inactive",
            Actual = FormattableString.Invariant($"{suspended} of {active} do"),
            Location = call?.KeyField?.Location ?? call?.Location,
            BlastRadius = new BlastRadius
            {
                World = context.World.Plan.ToString(), Event = happening, Accounts = active, Suspended = suspended, Created = doubles,
            },
        });
    }

    private static List<Account> Active(World world) =>
        [.. world.Repository.Accounts.Of(world.Eic.Endpoint).Where(account => AccountStatus.IsActive(account.Status))];
}
