using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>However many users there are, all of them are imported.</summary>
public sealed class ImportComplete : Check
{
    private static readonly int[] CoreSizes = [101, 250];
    private static readonly int[] Sizes = [0, 1, 99, 100, .. CoreSizes];

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/import-complete",
        "An import brings every user, however many there are",
        Level.Sound,
        null,
        "OpsRamp: lists are paged, 100 rows a page unless asked otherwise",
        "EIC never learns the users beyond the first page; those it knows from before look deleted and are suspended.",
        "Add a pagination block to the call.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        from size in pack.Definition.Import?.Accounts is null ? [] : Sizes
        let item = CheckCase.Of(FormattableString.Invariant($"users={size}"), null, context => PlayAsync(context, size))
        select CoreSizes.Contains(size) ? item : item.InFullMatrix();

    private static async Task PlayAsync(CaseContext context, int users)
    {
        await context.BuildAsync(new WorldPlan { Users = users });
        var result = await context.ImportAccountsAsync();
        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, context.World!.Eic.Exchanges));
        context.Assert.None(AccountSets.Compare(context, result));
    }
}
