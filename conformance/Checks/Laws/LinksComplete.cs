using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>However many users there are, EIC knows who has what.</summary>
public sealed class LinksComplete : Check
{
    private static readonly int[] Sizes = [1, 99, 100, 101, 250];
    private const int CoreSize = 101;

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/links-complete",
        "After both imports EIC knows every membership of every user, however many there are",
        Level.Sound,
        null,
        "guide: ImportAccountEntJSON, acctEntMappings; OpsRamp: lists are paged",
        "EIC shows people without the access they have: reviews and separation-of-duty checks pass over it.",
        "Page through accounts and entitlements, and map the entitlements by the id they are imported with.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        from size in Sizes
        from type in pack.EntitlementTypes
        let item = CheckCase.Of(FormattableString.Invariant($"{Variants.Word(type)},users={size}"), null, context => PlayAsync(context, type, size))
        select size == CoreSize ? item : item.InFullMatrix();

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type, int users)
    {
        var world = (await context.BuildAsync(new WorldPlan { Users = users }))!;
        await context.ImportAccountsAsync();
        var result = await context.ImportAccessAsync();
        if (world.Repository.Accounts.Of(world.Eic.Endpoint).Count == 0)
        {
            context.Miss("EIC imported no account that could be linked: see op/import-accounts.");
            return;
        }

        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        context.Assert.None(LinkSets.Compare(context, type, result));
    }
}
