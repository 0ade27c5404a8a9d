using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>Importing twice is importing once.</summary>
public sealed class SecondImportChangesNothing : Check
{
    private const int Shown = 3;

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/second-import-changes-nothing",
        "When nothing changed in OpsRamp, importing again changes nothing in EIC",
        Level.Sound,
        null,
        "an import describes a state: the same state gives the same accounts, entitlements and links",
        "Every import rewrites what it imported before: history, reviews and correlation never settle.",
        "Key every record by an id that never changes, and map each column once.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import is null ? [] : [CheckCase.Of("", null, PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        var world = (await context.BuildAsync(new WorldPlan { Users = 30, Members = Persons.All }))!;
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        if (world.Repository.Accounts.Of(world.Eic.Endpoint).Count == 0)
        {
            context.Miss("The first import brings no account: see op/import-accounts.");
            return;
        }

        world.Clock.Advance(TimeSpan.FromDays(1));
        var before = world.Now();
        var accounts = await context.ImportAccountsAsync();
        var access = await context.ImportAccessAsync();
        var comparison = Comparison.Of(before, world.Now(), _ => false);
        context.Effects = comparison.ToEffects();

        context.Assert.None(ImportDiagnosis.Of(context.Pack, accounts, world.Eic.Exchanges));
        context.Assert.None(ImportDiagnosis.Of(context.Pack, access, world.Eic.Exchanges));
        context.Assert.That(comparison.Belief.Count == 0, () => new Failure(
            "second-import-differs",
            FormattableString.Invariant($"the second import changed {comparison.Belief.Count} things in EIC, such as {string.Join("; ", comparison.Belief.Take(Shown))}"))
        {
            Location = context.Pack.Definition.Import!.Accounts?.Location,
        });
    }
}
